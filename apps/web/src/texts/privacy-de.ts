/** German texts of the page that says what is stored of a board. */
export const privacyDe: Readonly<Record<string, string>> = {
  'web.privacy.heading': 'Datenschutz dieses Boards',
  'web.privacy.lead':
    'Was dieser Server von einem Board und von den Menschen darauf speichert, wo, wie lange, und wer es sehen kann.',
  'web.privacy.board':
    'Board „{title}“. Es wird am {date} gelöscht, wenn es bis dahin niemand nutzt.',
  'web.privacy.what': 'Was gespeichert wird',
  'web.privacy.what.content':
    'Alles, was auf dem Board steht: Karten, Notizen, Zeichnungen, Bilder, Titel. Schreiben Sie keine Angaben über Personen hinein, die nicht dorthin gehören.',
  'web.privacy.what.name':
    'Der Name, den Sie beim Beitreten angeben. Ein Pseudonym genügt. Er steht bei Ihrem Mauszeiger, in der Liste der Anwesenden und, zusammen mit der Zeit, bei Ihren Änderungen im Verlauf.',
  'web.privacy.what.session':
    'Dass ein Browser über einen Link dieses Boards beigetreten ist: Rolle, Name und Zeitpunkt. Damit kommen Sie ohne neue Anmeldung zurück.',
  'web.privacy.what.acts':
    'Ein Protokoll der Verwaltungsvorgänge ohne Inhalte: wann ein Board angelegt, verlängert, dupliziert oder gelöscht, ein Link erneuert oder jemand entfernt wurde, und in welcher Rolle. Namen und Titel stehen dort nicht.',
  'web.privacy.what.not':
    'Nicht gespeichert werden: IP-Adressen, E-Mail-Adressen, Konten, Passwörter, Auswertungen Ihres Verhaltens. Es wird nichts an andere Server geschickt und nichts von dort geladen.',
  'web.privacy.where': 'Wo',
  'web.privacy.where.server':
    'Auf dem Server {host}, in einem Ordner dieser Anlage. Andere Dienste sind nicht beteiligt.',
  'web.privacy.where.browser':
    'In Ihrem Browser: eine Kopie jedes Boards, das Sie öffnen, damit nichts verloren geht, wenn das Netz ausfällt; dazu Ihr Name, die Sprache und die Liste der zuletzt geöffneten Boards.',
  'web.privacy.where.cookie':
    'Ein Cookie je Board, das Sie als Mitglied dieses Boards ausweist. Es ist technisch notwendig. Andere Cookies gibt es nicht.',
  'web.privacy.long': 'Wie lange',
  'web.privacy.long.board':
    'Das Board: {board} Tage nach der letzten Nutzung wird es mit allem, was dazugehört, gelöscht. {announced} Tage vorher sagt es das. Die Moderation kann es verlängern oder sofort löschen.',
  'web.privacy.long.history':
    'Der Verlauf mit Namen und früheren Ständen: {history} Tage. Stände, denen jemand einen Namen gegeben hat, ebenso lange.',
  'web.privacy.long.session':
    'Die Angaben zu Ihrem Beitritt: bis das Board gelöscht oder der Link erneuert wird. Das Cookie: {board} Tage nach Ihrem letzten Besuch.',
  'web.privacy.long.browser':
    'Die Kopie in Ihrem Browser: bis das Board gelöscht ist, Sie es auf der Startseite aus der Liste nehmen oder es ein halbes Jahr nicht geöffnet haben.',
  'web.privacy.long.acts':
    'Das Protokoll der Verwaltungsvorgänge: {audit} Tage. Von einem gelöschten Board bleibt dort nur die Kennnummer.',
  'web.privacy.long.backups':
    'Sicherungskopien, die der Betreiber anlegt, enthalten auch später gelöschte Boards, bis er die Sicherungen selbst löscht.',
  'web.privacy.who': 'Wer es sehen kann',
  'web.privacy.who.link':
    'Alle, die einen Link oder einen gültigen Code dieses Boards haben, sehen das Board und wer gerade da ist. Der Link bestimmt, ob sie auch schreiben oder moderieren.',
  'web.privacy.who.history':
    'Den Verlauf sehen nur die, die schreiben dürfen. Ihn, das Board und seine Bilder können sie als Datei herunterladen.',
  'web.privacy.who.operator':
    'Wer den Server betreibt, hat technisch Zugriff auf alles, was dort gespeichert ist.',
  'web.privacy.who.others': 'Sonst niemand. Ein Board lässt sich nicht suchen und nicht erraten.',
  'web.privacy.you': 'Was Sie tun können',
  'web.privacy.you.pseudonym': 'Treten Sie mit einem Pseudonym bei.',
  'web.privacy.you.browser':
    'Nehmen Sie das Board auf der Startseite aus der Liste: Damit ist auch die Kopie in Ihrem Browser gelöscht.',
  'web.privacy.you.delete':
    'Bitten Sie die Moderation, etwas zu ändern oder das Board zu löschen. Gelöscht heißt: Es steht in keiner Datei des Servers mehr. Auskunft gibt, wer den Server betreibt.',
  'web.privacy.responsible': 'Wer verantwortlich ist',
  'web.privacy.responsible.links':
    'Verantwortlich ist, wer diesen Server betreibt. Mehr dazu auf diesen Seiten:',
  'web.privacy.responsible.none':
    'Verantwortlich ist, wer diesen Server betreibt. Hier ist keine Adresse hinterlegt; bitte fragen Sie die Person, von der Sie den Link haben.',
  'web.privacy.back': 'Zum Board',
}
