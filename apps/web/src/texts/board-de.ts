/** German texts around the canvas, loaded with it; of ICU syntax only `{value}`. Every id is also in `board-en.ts`. */
export const boardDe: Readonly<Record<string, string>> = {
  'web.board.loading.connecting': 'Verbindung zum Board wird aufgebaut …',
  'web.board.loading.offline':
    'Noch keine Verbindung zum Server. Wir versuchen es weiter, Sie müssen nichts tun.',
  'web.board.loading.content': 'Board wird geladen …',
  'web.board.canvas': 'Zeichenfläche',
  'web.board.header': 'Kopfleiste des Boards',
  'web.board.viewing': 'Nur ansehen',
  'web.board.viewing.text':
    'Sie sehen zu: Änderungen der anderen erscheinen hier, ändern können Sie nichts.',

  'web.status.saved': 'Gespeichert',
  'web.status.saving': 'Wird gespeichert …',
  'web.status.offline': 'Offline – Änderungen bleiben auf diesem Gerät',
  'web.status.unkept': 'Offline – lassen Sie dieses Fenster offen',
  'web.status.offline.viewer': 'Offline – keine Verbindung',
  'web.status.connecting': 'Verbinde …',
  'web.status.connected': 'Verbunden',
  'web.status.closed': 'Verbindung beendet',

  'web.people.one': 'Eine Person auf dem Board',
  'web.people.many': '{count} Personen auf dem Board',
  'web.people.heading': 'Auf dem Board',
  'web.people.self': '{name} (Sie)',
  'web.people.unnamed': 'Ohne Namen',

  'web.share.button': 'Teilen',
  'web.share.heading': 'Board teilen',

  'web.export.button': 'Exportieren',
  'web.export.heading': 'Exportieren',
  'web.history.button': 'Verlauf',
  'web.dialog.close': 'Schließen',
}
