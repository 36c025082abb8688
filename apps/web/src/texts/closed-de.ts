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
    'Laden Sie die Seite neu und fügen Sie weniger auf einmal ein, zum Beispiel ein kleineres Bild. Wenn dieser Hinweis wiederkommt, laden Sie ohne die nicht gespeicherten Änderungen neu.',
  'web.closed.misunderstood.heading': 'Der Server hat etwas nicht verstanden',
  'web.closed.misunderstood.text':
    'Dieses Fenster hat dem Server etwas geschickt, das er nicht lesen kann, und er hat die Verbindung beendet. Alles, was als gespeichert angezeigt war, ist auf dem Board.',
  'web.closed.misunderstood.help':
    'Laden Sie die Seite neu. Wenn es wieder geschieht, laden Sie ohne die nicht gespeicherten Änderungen neu, und sagen Sie es bitte der Stelle, die diesen Server betreut.',
  'web.closed.too_slow.heading': 'Ihre Verbindung ist zu langsam',
  'web.closed.too_slow.text':
    'Auf dem Board geschieht mehr, als bei Ihnen ankommt, und der Server hat die Verbindung beendet. Alles, was als gespeichert angezeigt war, ist auf dem Board.',
  'web.closed.too_slow.help': 'Laden Sie die Seite neu, sobald Ihr Netz wieder besser ist.',
  'web.closed.too_fast.heading': 'Das war zu schnell',
  'web.closed.too_fast.text':
    'Dieses Fenster hat in kurzer Zeit sehr viel gesendet, und der Server hat die Verbindung beendet, damit die anderen weiterarbeiten können. Alles, was als gespeichert angezeigt war, ist auf dem Board.',
  'web.closed.too_fast.help': 'Warten Sie einen Moment und laden Sie die Seite dann neu.',
  'web.closed.interrupted.heading': 'Die Verbindung wurde beendet',
  'web.closed.interrupted.text':
    'Der Server hat die Verbindung dieses Fensters beendet. Alles, was als gespeichert angezeigt war, ist auf dem Board.',
  'web.closed.interrupted.help': 'Laden Sie die Seite neu, um weiterzuarbeiten.',
  'web.closed.dismiss': 'Nur noch ansehen',

  'web.closed.without.label': 'Ohne die nicht gespeicherten Änderungen neu laden',
  'web.closed.without.heading': 'Ohne die nicht gespeicherten Änderungen neu laden?',
  'web.closed.without.text':
    'Alles, was auf dem Board gespeichert ist, bleibt. Was nur auf diesem Gerät ist, geht dabei verloren. Sichern Sie es vorher als Datei: Sie enthält das ganze Board, wie Sie es hier haben.',
  'web.closed.without.save': 'Änderungen als Datei sichern',
  'web.closed.without.saved': 'Gesichert: {name}',
  'web.closed.without.back': 'Zurück',
  'web.closed.without.failed':
    'Die Kopie auf diesem Gerät konnte nicht geleert werden; sie ist unverändert. Schließen Sie die anderen Fenster mit diesem Board, laden Sie diese Seite neu und versuchen Sie es noch einmal.',

  'web.board.newer.heading': 'Bitte laden Sie die Seite neu',
  'web.board.newer.text':
    'Dieses Board wurde mit einer neueren Fassung von Amtsweg gespeichert, als in diesem Fenster läuft. Nichts ist verloren.',
  'web.board.newer.help': 'Nach dem Neuladen geht es mit der neuen Fassung weiter.',

  'web.closed.removed.heading': 'Die Moderation hat Ihren Zugang beendet',
  'web.closed.removed.text':
    'Sie sind nicht mehr auf diesem Board. Was Sie geschrieben haben und gespeichert war, bleibt dort.',
  'web.closed.removed.help': 'Wenn das ein Versehen war, wenden Sie sich bitte an die Moderation.',
}
