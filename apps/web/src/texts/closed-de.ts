/** German texts of the end of a connection, loaded with their dialog. Every id is in both languages. */
export const closedDe: Readonly<Record<string, string>> = {
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

  'web.board.newer.heading': 'Bitte laden Sie die Seite neu',
  'web.board.newer.text':
    'Dieses Board wurde mit einer neueren Fassung von Amtsweg gespeichert, als in diesem Fenster läuft. Nichts ist verloren.',
  'web.board.newer.help': 'Nach dem Neuladen geht es mit der neuen Fassung weiter.',
}
