/** German texts around the canvas, loaded with it; of ICU syntax only `{value}`. Every id is also in `board-en.ts`. */
export const boardDe: Readonly<Record<string, string>> = {
  'web.board.loading.connecting': 'Verbindung zum Board wird aufgebaut …',
  'web.board.loading.offline':
    'Noch keine Verbindung zum Server. Wir versuchen es weiter, Sie müssen nichts tun.',
  'web.board.loading.content': 'Board wird geladen …',
  'web.board.newer.heading': 'Bitte laden Sie die Seite neu',
  'web.board.newer.text':
    'Dieses Board wurde mit einer neueren Fassung von Amtsweg gespeichert, als in diesem Fenster läuft. Nichts ist verloren.',
  'web.board.newer.help': 'Nach dem Neuladen geht es mit der neuen Fassung weiter.',
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
  'web.share.participant.label': 'Link zum Mitmachen',
  'web.share.participant.hint': 'Wer ihn hat, kann alles auf dem Board bearbeiten.',
  'web.share.viewer.label': 'Link zum Zuschauen',
  'web.share.viewer.hint': 'Wer ihn hat, kann zusehen, aber nichts ändern.',
  'web.share.facilitator.label': 'Link für die Moderation',
  'web.share.facilitator.hint':
    'Nur für Personen, die das Board mit Ihnen leiten. Sie können es auch löschen.',
  'web.share.copy': 'Link kopieren',
  'web.share.copied': 'Link kopiert',
  'web.share.copy.manual':
    'Dieser Browser erlaubt das Kopieren nicht. Der Link ist markiert: Kopieren Sie ihn mit Strg+C (Mac: ⌘C).',
  'web.share.loading': 'Links werden geholt …',
  'web.share.failed': 'Die Links konnten nicht geholt werden. Das Board ist davon nicht betroffen.',

  'web.export.button': 'Exportieren',
  'web.export.heading': 'Exportieren',
  'web.dialog.close': 'Schließen',
}
