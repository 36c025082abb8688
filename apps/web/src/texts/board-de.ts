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
  'web.export.picture.heading': 'Als Bild',
  'web.export.what.legend': 'Was?',
  'web.export.what.journey': 'Bürgerreise',
  'web.export.what.journey.none': 'auf dieser Seite gibt es keine',
  'web.export.what.selection.none': 'nichts ausgewählt',
  'web.export.what.selection': 'Auswahl',
  'web.export.what.board': 'Ganzes Board',
  'web.export.format.legend': 'Format',
  'web.export.format.png': 'PNG',
  'web.export.format.png.hint': 'für Berichte und Chats',
  'web.export.format.svg': 'SVG',
  'web.export.format.svg.hint': 'für Druck, beliebig groß',
  'web.export.scale.legend': 'Größe',
  'web.export.scale.value': '{scale}-fach',
  'web.export.save': 'Bild speichern',
  'web.export.saving': 'Bild wird erzeugt …',
  'web.export.saved': '„{name}“ liegt in Ihren Downloads.',
  'web.export.failed.nothing.journey':
    'Auf dieser Seite des Boards ist keine Bürgerreise. Wählen Sie „Ganzes Board“.',
  'web.export.failed.nothing.selection':
    'Es ist nichts ausgewählt. Schließen Sie dieses Fenster, wählen Sie etwas aus und öffnen Sie es wieder.',
  'web.export.failed.nothing.board': 'Auf dieser Seite des Boards ist noch nichts zu sehen.',
  'web.export.failed.too_large.scale':
    'In dieser Größe würde das Bild größer, als der Browser erlaubt. {scale}-fach geht.',
  'web.export.failed.too_large.svg':
    'Das Bild würde größer, als der Browser erlaubt. Wählen Sie das Format SVG.',
  'web.export.failed.other':
    'Das Bild konnte nicht erzeugt werden. Das Board ist unverändert. Versuchen Sie es mit einer kleineren Größe noch einmal.',
  'web.export.data.heading': 'Als Daten',
  'web.export.data.csv.label': 'Tabelle (CSV)',
  'web.export.data.csv.hint': 'Alle Schritte, für Excel',
  'web.export.data.md.label': 'Bericht (Markdown)',
  'web.export.data.md.hint': 'Zahlen, Phasen, Schmerzpunkte, Ideen',
  'web.export.data.json.label': 'Board (JSON)',
  'web.export.data.json.hint': 'Alles, verlustfrei',
  'web.export.data.busy': 'Datei wird geholt …',
  'web.export.data.failed':
    'Die Datei konnte nicht geholt werden. Das Board ist unverändert. Bitte versuchen Sie es noch einmal.',
  'web.dialog.close': 'Schließen',

  'web.closed.signed_out.heading': 'Ihr Zugang wurde beendet',
  'web.closed.signed_out.text':
    'Der Link, mit dem Sie hier sind, gilt nicht mehr: Er wurde erneuert, oder Ihr Zugang ist abgelaufen. Alles Gespeicherte ist auf dem Board.',
  'web.closed.signed_out.help': 'Bitte fragen Sie die Moderation nach dem neuen Link.',
  'web.closed.gone.heading': 'Das Board wurde gelöscht',
  'web.closed.gone.text':
    'Es gibt dieses Board nicht mehr. Was Sie hier noch sehen, ist nur noch in diesem Fenster.',
  'web.closed.gone.help':
    'Wenn Sie ein Bild davon behalten möchten: Schließen Sie diesen Hinweis und exportieren Sie es jetzt.',
  'web.closed.outdated.heading': 'Es gibt eine neue Fassung',
  'web.closed.outdated.text':
    'Amtsweg wurde auf dem Server erneuert, und dieses Fenster ist dafür zu alt. Alles Gespeicherte ist auf dem Board.',
  'web.closed.outdated.help': 'Laden Sie die Seite neu, um weiterzuarbeiten.',
  'web.closed.too_much.heading': 'Das war zu viel auf einmal',
  'web.closed.too_much.text':
    'Ihre letzte Änderung ist größer, als das Board aufnehmen kann, und wurde nicht gespeichert. Alles davor ist auf dem Board.',
  'web.closed.too_much.help':
    'Laden Sie die Seite neu und fügen Sie weniger auf einmal ein, zum Beispiel ein kleineres Bild.',
  'web.closed.interrupted.heading': 'Die Verbindung wurde beendet',
  'web.closed.interrupted.text':
    'Der Server hat die Verbindung dieses Fensters beendet. Alles, was als gespeichert angezeigt war, ist auf dem Board.',
  'web.closed.interrupted.help': 'Laden Sie die Seite neu, um weiterzuarbeiten.',
  'web.closed.dismiss': 'Nur noch ansehen',
}
