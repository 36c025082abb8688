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

  'web.join.heading': 'Board beitreten',
  'web.join.as.facilitator': 'Sie leiten dieses Board.',
  'web.join.as.participant': 'Sie nehmen teil und können alles bearbeiten.',
  'web.join.as.viewer': 'Sie sehen zu. Ändern können Sie hier nichts.',
  'web.join.name.label': 'Wie dürfen wir Sie nennen?',
  'web.join.name.hint': 'Die anderen sehen diesen Namen. Ein Pseudonym genügt.',
  'web.join.name.missing': 'Bitte geben Sie einen Namen ein, gern ein Pseudonym.',
  'web.join.suggestion.take': '„{name}“ nehmen',
  'web.join.button': 'Zum Board',
  'web.join.busy': 'Einen Moment …',

  'web.opening': 'Board wird geöffnet …',
  'web.home.back': 'Zur Startseite',
  'web.retry': 'Noch einmal versuchen',
  'web.refused.unknown_board.heading': 'Dieses Board gibt es nicht',
  'web.refused.unknown_board.text':
    'Vielleicht ist der Link unvollständig, oder das Board wurde gelöscht oder ist abgelaufen.',
  'web.refused.unknown_board.help':
    'Bitte öffnen Sie den Link noch einmal vollständig oder fragen Sie die Person, von der Sie ihn haben.',
  'web.refused.wrong_key.heading': 'Dieser Link öffnet das Board nicht',
  'web.refused.wrong_key.text':
    'Er ist unvollständig oder wurde inzwischen erneuert. Das Board und sein Inhalt sind unverändert.',
  'web.refused.wrong_key.help':
    'Bitte fragen Sie die Moderation nach dem aktuellen Link. Achten Sie beim Kopieren auf den Teil nach dem #.',
  'web.refused.no_session.heading': 'Bitte öffnen Sie den Link noch einmal',
  'web.refused.no_session.text':
    'Dieser Browser hat für das Board keinen gültigen Zugang (mehr). Das Board und sein Inhalt sind unverändert.',
  'web.refused.no_session.help':
    'Öffnen Sie den vollständigen Link aus Ihrer Einladung. Der Zugang steht im Teil nach dem #.',
  'web.refused.expired.heading': 'Dieses Board ist abgelaufen',
  'web.refused.expired.text':
    'Seine Zeit ist um. Mit ihm wurden alle Inhalte und Bilder gelöscht, wie es beim Anlegen angekündigt war.',
  'web.refused.expired.help': 'Bilder, die Sie vorher gespeichert haben, liegen auf Ihrem Gerät.',
  'web.refused.busy.heading': 'Gerade sind es zu viele Anfragen',
  'web.refused.busy.text':
    'Der Server bittet um eine kurze Pause. Das Board und sein Inhalt sind unverändert.',
  'web.refused.busy.help': 'Bitte versuchen Sie es in einer Minute noch einmal.',
  'web.refused.network.heading': 'Der Server ist nicht zu erreichen',
  'web.refused.network.text':
    'Vielleicht fehlt die Verbindung zum Internet, oder der Server startet gerade neu. Was gespeichert war, ist sicher.',
  'web.refused.network.help': 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'web.refused.failed.heading': 'Das hat nicht geklappt',
  'web.refused.failed.text':
    'Der Server konnte das Board nicht öffnen. Was gespeichert war, ist sicher.',
  'web.refused.failed.help':
    'Bitte versuchen Sie es noch einmal. Bleibt es dabei, sagen Sie es der Person, die den Server betreibt.',
  'web.refused.not_found.heading': 'Diese Seite gibt es nicht',
  'web.refused.not_found.text':
    'Die Adresse führt ins Leere. Ihre Boards sind davon nicht betroffen.',
  'web.refused.not_found.help': 'Gehen Sie zur Startseite oder öffnen Sie den Link noch einmal.',
  'web.refused.crash.heading': 'Hier ist etwas schiefgegangen',
  'web.refused.crash.text':
    'Die Seite hat einen Fehler gemacht. Was als gespeichert angezeigt war, liegt sicher auf dem Server.',
  'web.refused.crash.help': 'Bitte laden Sie die Seite neu.',
  'web.reload': 'Seite neu laden',

  'web.opening.canvas': 'Zeichenfläche wird vorbereitet …',
}
