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
  'web.status.unstored': 'Speichern geht gerade nicht',
  'web.status.unstored.text':
    'Der Server kann gerade nichts speichern. Was als gespeichert angezeigt war, ist sicher. Neue Änderungen sind nur bei Ihnen, andere sehen sie noch nicht. Bitte lassen Sie dieses Fenster offen: Sobald es wieder geht, wird alles von selbst gespeichert.',
  'web.status.unstored.text.viewer':
    'Der Server kann gerade nichts speichern. Was Sie sehen, ist sicher. Neue Änderungen sehen Sie, sobald es wieder geht.',
  'web.status.unstored.viewer': 'Neues kommt gerade nicht an',
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
  'web.settings.button': 'Einstellungen',
}
