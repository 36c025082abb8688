/** English texts of the end of a connection, loaded with their dialog. Every id is in both languages. */
export const closedEn: Readonly<Record<string, string>> = {
  'web.closed.signed_out.heading': 'Your access has ended',
  'web.closed.signed_out.text':
    'The link that brought you here is no longer valid: it was renewed, or your access has expired. Everything saved is on the board.',
  'web.closed.signed_out.help': 'Please ask the facilitator for the new link.',
  'web.closed.gone.heading': 'The board was deleted',
  'web.closed.gone.text':
    'This board does not exist any more. What you still see is in this window only.',
  'web.closed.gone.help':
    'If you would like to keep an image of it: close this note and export it now.',
  'web.closed.outdated.heading': 'There is a new version',
  'web.closed.outdated.text':
    'Amtsweg was renewed on the server, and this window is too old for it. Everything saved is on the board.',
  'web.closed.outdated.help': 'Reload the page to go on working.',
  'web.closed.too_much.heading': 'That was too much at once',
  'web.closed.too_much.text':
    'Your last change is larger than the board can take and was not saved. Everything before it is on the board.',
  'web.closed.too_much.help':
    'Reload the page and insert less at once, for example a smaller image.',
  'web.closed.interrupted.heading': 'The connection was ended',
  'web.closed.interrupted.text':
    'The server ended the connection of this window. Everything that was shown as saved is on the board.',
  'web.closed.interrupted.help': 'Reload the page to go on working.',
  'web.closed.dismiss': 'Just keep looking',

  'web.board.newer.heading': 'Please reload the page',
  'web.board.newer.text':
    'This board was saved with a newer version of Amtsweg than the one in this window. Nothing is lost.',
  'web.board.newer.help': 'After reloading you go on with the new version.',
}
