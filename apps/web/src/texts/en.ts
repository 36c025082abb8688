/**
 * English texts of home, join and notice pages. Of ICU syntax they use only `{value}`.
 * Every id is also in `de.ts`; a test sees to it.
 */
export const en: Readonly<Record<string, string>> = {
  'web.language.label': 'Language',
  'web.skip': 'Skip to content',
  'web.title.page': '{page} – Amtsweg',
  'web.home.link': 'Amtsweg, home page',

  'web.home.heading': 'Map the way through the office together',
  'web.home.lead':
    'Amtsweg is a whiteboard on which an administration and its citizens map a citizen journey step by step – without accounts, on your own server.',
  'web.home.enter.heading': 'Take part with a code',
  'web.home.enter.label': 'Enter code',
  'web.home.enter.missing': 'Please enter the code that you were given.',
  'web.home.enter.failed.unknown':
    'There is no such code, or it is not valid any more. Please check the eight digits or ask the facilitator for the new one.',
  'web.home.enter.failed.busy':
    'Too many wrong codes just now. Please wait a minute, or take the link or the QR code.',
  'web.home.enter.failed.removed': 'The facilitator has ended your access to this board.',
  'web.home.enter.failed.network':
    'The server does not answer right now. Please try again in a moment.',
  'web.home.create.heading': 'New board',
  'web.home.title.label': 'Title of the board',
  'web.home.title.hint': 'For example: Building permit, workshop in November',
  'web.home.title.missing': 'Please give the board a title.',
  'web.home.start.legend': 'What would you like to start with?',
  'web.home.start.empty.name': 'Empty citizen journey',
  'web.home.start.empty.text': 'Five phases, ready for your steps',
  'web.home.start.baugenehmigung.name': 'Building permit, single-family house',
  'web.home.start.baugenehmigung.text': 'A complete example with 14 steps',
  'web.home.start.bewohnerparkausweis.name': 'Resident parking permit',
  'web.home.start.bewohnerparkausweis.text': 'A short, complete example',
  'web.home.start.canvas.name': 'Free canvas',
  'web.home.start.canvas.text': 'A blank sheet for notes and sketches',
  'web.home.start.more': 'More templates',
  'web.home.code.label': 'Code for new boards',
  'web.home.code.hint': 'On this server a new board needs a code. Whoever runs the server has it.',
  'web.home.code.wrong': 'This code is not right. Please check it. What you entered is still here.',
  'web.home.create.button': 'Create board',
  'web.home.create.busy': 'Creating the board …',
  'web.home.create.failed.network':
    'The server does not answer at the moment. Nothing was created, and what you entered is still here. Please try again shortly.',
  'web.home.create.failed.busy':
    'Very many boards are being created right now. What you entered is still here. Please try again in a minute.',
  'web.home.create.failed.other':
    'The board could not be created. What you entered is still here. {message}',
  'web.home.recent.heading': 'Opened before in this browser',
  'web.home.recent.empty': 'None yet. Boards that you create or open will be listed here.',
  'web.home.recent.opened': 'opened {when}',
  'web.home.recent.remove': 'Remove “{title}” from this list',
  'web.home.recent.remove.short': 'Remove',
  'web.home.recent.removed': '“{title}” is no longer in the list. The board itself stays.',
  'web.home.licenses': 'Licences',
  'web.home.footer': 'No accounts, no tracking, no other servers. A pseudonym is enough.',

  'web.role.facilitator': 'Facilitator',
  'web.role.participant': 'Participant',
  'web.role.viewer': 'Viewer',
  'web.facilitator.name': 'Facilitator',

  'web.join.button': 'Go to the board',
  'web.join.busy': 'One moment …',

  'web.home.back': 'To the home page',
  'web.opening': 'Opening the board …',
  'web.retry': 'Try again',
  'web.refused.network.heading': 'The server cannot be reached',
  'web.refused.network.text':
    'Perhaps there is no internet connection, or the server is restarting. What was saved is safe.',
  'web.refused.network.help': 'Check the connection and try again.',
  'web.refused.failed.heading': 'That did not work',
  'web.refused.failed.text': 'The server could not open the board. What was saved is safe.',
  'web.refused.failed.help':
    'Please try again. If it stays that way, tell the person who runs the server.',
  'web.opening.canvas': 'Preparing the canvas …',
  'web.refused.not_found.heading': 'There is no such page',
  'web.refused.not_found.text': 'The address leads nowhere. Your boards are not affected.',
  'web.refused.not_found.help': 'Go to the home page or open the link once more.',
  'web.refused.crash.heading': 'Something went wrong here',
  'web.refused.crash.text':
    'The page made a mistake. What was shown as saved is safe on the server.',
  'web.refused.crash.help': 'Please reload the page.',
  'web.reload': 'Reload the page',
}
