/** English texts of the page that says what is stored of a board. */
export const privacyEn: Readonly<Record<string, string>> = {
  'web.privacy.heading': 'Privacy of this board',
  'web.privacy.lead':
    'What this server stores of a board and of the people on it, where, for how long, and who can see it.',
  'web.privacy.board':
    'Board “{title}”. It is deleted on {date} unless somebody uses it until then.',
  'web.privacy.what': 'What is stored',
  'web.privacy.what.content':
    'All that is on the board: cards, notes, drawings, images, titles. Do not write anything about people there that does not belong there.',
  'web.privacy.what.name':
    'The name that you give when you join. A pseudonym is enough. It stands beside your pointer, in the list of those present and, with the time, beside your changes in the history.',
  'web.privacy.what.session':
    'That a browser has joined by a link of this board: role, name and time. With it you come back without signing in again.',
  'web.privacy.what.acts':
    'A log of administrative acts without contents: when a board was made, extended, duplicated or deleted, a link renewed or somebody removed, and in which role. It has neither names nor titles.',
  'web.privacy.what.not':
    'Not stored are: IP addresses, e-mail addresses, accounts, passwords, any analysis of what you do. Nothing is sent to other servers, and nothing is loaded from them.',
  'web.privacy.where': 'Where',
  'web.privacy.where.server':
    'On the server {host}, in one folder of this installation. No other services take part.',
  'web.privacy.where.browser':
    'In your browser: a copy of each board that you open, so that nothing is lost when the network fails; also your name, the language and the list of boards opened last.',
  'web.privacy.where.cookie':
    'One cookie per board, which shows that you belong to it. It is technically necessary. There are no other cookies.',
  'web.privacy.long': 'For how long',
  'web.privacy.long.board':
    'The board: {board} days after its last use it is deleted with all that belongs to it. {announced} days before, it says so. Facilitators can extend it, or delete it at once.',
  'web.privacy.long.history':
    'The history with names and earlier states: {history} days. States that somebody has given a name, as long.',
  'web.privacy.long.session':
    'What is known of your joining: until the board is deleted or the link renewed. The cookie: {board} days after your last visit.',
  'web.privacy.long.browser':
    'The copy in your browser: until the board is deleted, you take it off the list on the home page, or you have not opened it for half a year.',
  'web.privacy.long.acts':
    'The log of administrative acts: {audit} days. Of a deleted board only its id stays there.',
  'web.privacy.long.backups':
    'Backups that the operator makes also hold boards that are deleted later, until the operator deletes the backups themselves.',
  'web.privacy.who': 'Who can see it',
  'web.privacy.who.link':
    'Everybody who has a link or a valid code of this board sees the board and who is there. The link decides whether they may also write or facilitate.',
  'web.privacy.who.history':
    'Only those who may write see the history. They can download it, the board and its images as a file.',
  'web.privacy.who.operator':
    'Whoever runs the server has technical access to all that is stored there.',
  'web.privacy.who.others': 'Nobody else. A board cannot be searched for and cannot be guessed.',
  'web.privacy.you': 'What you can do',
  'web.privacy.you.pseudonym': 'Join under a pseudonym.',
  'web.privacy.you.browser':
    'Take the board off the list on the home page: this deletes the copy in your browser, too.',
  'web.privacy.you.delete':
    'Ask the facilitators to change something or to delete the board. Deleted means: it is in no file of the server any more. Whoever runs the server gives information.',
  'web.privacy.responsible': 'Who is responsible',
  'web.privacy.responsible.links': 'Whoever runs this server is responsible. More on these pages:',
  'web.privacy.responsible.none':
    'Whoever runs this server is responsible. No address is given here; please ask the person from whom you have the link.',
  'web.privacy.back': 'To the board',
}
