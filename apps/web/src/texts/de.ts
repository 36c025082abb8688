/**
 * German texts of home, join and notice pages. Of ICU syntax they use only `{value}`.
 * Every id is also in `en.ts`; a test sees to it.
 */
export const de: Readonly<Record<string, string>> = {
  'web.language.label': 'Sprache',
  'web.skip': 'Zum Inhalt springen',
  'web.title.page': '{page} – Amtsweg',
  'web.home.link': 'Amtsweg, zur Startseite',

  'web.home.heading': 'Den Weg durchs Amt gemeinsam aufzeichnen',
  'web.home.lead':
    'Amtsweg ist ein Whiteboard, auf dem Verwaltung und Bürgerschaft eine Bürgerreise Schritt für Schritt kartieren – ohne Konto, auf dem eigenen Server.',
  'web.home.enter.heading': 'Mit einem Code mitmachen',
  'web.home.enter.label': 'Code eingeben',
  'web.home.enter.missing': 'Bitte geben Sie den Code ein, den Sie bekommen haben.',
  'web.home.enter.failed.unknown':
    'Diesen Code gibt es nicht, oder er gilt nicht mehr. Bitte prüfen Sie die acht Ziffern oder fragen Sie die Moderation nach dem neuen.',
  'web.home.enter.failed.busy':
    'Das waren gerade zu viele falsche Codes. Bitte warten Sie eine Minute, oder nehmen Sie den Link oder den QR-Code.',
  'web.home.enter.failed.removed': 'Die Moderation hat Ihren Zugang zu diesem Board beendet.',
  'web.home.enter.failed.network':
    'Der Server antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
  'web.home.create.heading': 'Neues Board',
  'web.home.title.label': 'Titel des Boards',
  'web.home.title.hint': 'Zum Beispiel: Bauantrag Musterstadt, Workshop im November',
  'web.home.title.missing': 'Bitte geben Sie dem Board einen Titel.',
  'web.home.start.legend': 'Womit möchten Sie beginnen?',
  'web.home.start.empty.name': 'Leere Bürgerreise',
  'web.home.start.empty.text': 'Fünf Phasen, bereit für Ihre Schritte',
  'web.home.start.baugenehmigung.name': 'Baugenehmigung Einfamilienhaus',
  'web.home.start.baugenehmigung.text': 'Ein ausgefülltes Beispiel mit 14 Schritten',
  // With soft hyphens: the word is wider than the card on a phone.
  'web.home.start.bewohnerparkausweis.name': 'Bewohner\u00adpark\u00adausweis',
  'web.home.start.bewohnerparkausweis.text': 'Ein kurzes, ausgefülltes Beispiel',
  'web.home.start.canvas.name': 'Freie Fläche',
  'web.home.start.canvas.text': 'Leeres Blatt für Notizen und Skizzen',
  'web.home.start.more': 'Weitere Vorlagen',
  'web.home.code.label': 'Code zum Anlegen',
  'web.home.code.hint':
    'Auf diesem Server braucht ein neues Board einen Code. Ihn hat, wer den Server betreibt.',
  'web.home.code.wrong':
    'Dieser Code stimmt nicht. Bitte prüfen Sie ihn. Ihre Eingaben sind noch da.',
  'web.home.create.button': 'Board anlegen',
  'web.home.create.busy': 'Board wird angelegt …',
  'web.home.create.failed.network':
    'Der Server antwortet gerade nicht. Es wurde nichts angelegt, Ihre Eingaben sind noch da. Bitte versuchen Sie es gleich noch einmal.',
  'web.home.create.failed.busy':
    'Gerade werden sehr viele Boards angelegt. Ihre Eingaben sind noch da. Bitte versuchen Sie es in einer Minute noch einmal.',
  'web.home.create.failed.other':
    'Das Board konnte nicht angelegt werden. Ihre Eingaben sind noch da. {message}',
  'web.home.recent.heading': 'Zuletzt in diesem Browser geöffnet',
  'web.home.recent.empty': 'Noch keine. Boards, die Sie anlegen oder öffnen, stehen später hier.',
  'web.home.recent.opened': 'geöffnet {when}',
  'web.home.recent.remove': '„{title}“ aus dieser Liste entfernen',
  'web.home.recent.remove.short': 'Entfernen',
  'web.home.recent.removed':
    '„{title}“ steht nicht mehr in der Liste. Das Board selbst bleibt bestehen.',
  'web.home.licenses': 'Lizenzen',
  'web.home.footer': 'Keine Konten, keine Auswertung, keine fremden Server. Ein Pseudonym genügt.',

  'web.role.facilitator': 'Moderation',
  'web.role.participant': 'Teilnahme',
  'web.role.viewer': 'Zuschauen',
  'web.facilitator.name': 'Moderation',

  'web.join.button': 'Zum Board',
  'web.join.busy': 'Einen Moment …',

  'web.home.back': 'Zur Startseite',
  'web.opening': 'Board wird geöffnet …',
  'web.retry': 'Noch einmal versuchen',
  'web.refused.network.heading': 'Der Server ist nicht zu erreichen',
  'web.refused.network.text':
    'Vielleicht fehlt die Verbindung zum Internet, oder der Server startet gerade neu. Was gespeichert war, ist sicher.',
  'web.refused.network.help': 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'web.refused.failed.heading': 'Das hat nicht geklappt',
  'web.refused.failed.text':
    'Der Server konnte das Board nicht öffnen. Was gespeichert war, ist sicher.',
  'web.refused.failed.help':
    'Bitte versuchen Sie es noch einmal. Bleibt es dabei, sagen Sie es der Person, die den Server betreibt.',
  'web.opening.canvas': 'Zeichenfläche wird vorbereitet …',
  'web.refused.not_found.heading': 'Diese Seite gibt es nicht',
  'web.refused.not_found.text':
    'Die Adresse führt ins Leere. Ihre Boards sind davon nicht betroffen.',
  'web.refused.not_found.help': 'Gehen Sie zur Startseite oder öffnen Sie den Link noch einmal.',
  'web.refused.crash.heading': 'Hier ist etwas schiefgegangen',
  'web.refused.crash.text':
    'Die Seite hat einen Fehler gemacht. Was als gespeichert angezeigt war, liegt sicher auf dem Server.',
  'web.refused.crash.help': 'Bitte laden Sie die Seite neu.',
  'web.reload': 'Seite neu laden',
}
