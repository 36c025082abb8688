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
    'Reload the page and insert less at once, for example a smaller image. If this note comes back, reload without the unsaved changes.',
  'web.closed.misunderstood.heading': 'The server did not understand something',
  'web.closed.misunderstood.text':
    'This window sent the server something that it cannot read, and it ended the connection. Everything that was shown as saved is on the board.',
  'web.closed.misunderstood.help':
    'Reload the page. If it happens again, reload without the unsaved changes, and please tell the people who look after this server.',
  'web.closed.too_slow.heading': 'Your connection is too slow',
  'web.closed.too_slow.text':
    'More happens on the board than reaches you, and the server ended the connection. Everything that was shown as saved is on the board.',
  'web.closed.too_slow.help': 'Reload the page as soon as your network is better.',
  'web.closed.too_fast.heading': 'That was too fast',
  'web.closed.too_fast.text':
    'This window sent very much in a short time, and the server ended the connection so that the others can go on working. Everything that was shown as saved is on the board.',
  'web.closed.too_fast.help': 'Wait for a moment, and then reload the page.',
  'web.closed.interrupted.heading': 'The connection was ended',
  'web.closed.interrupted.text':
    'The server ended the connection of this window. Everything that was shown as saved is on the board.',
  'web.closed.interrupted.help': 'Reload the page to go on working.',
  'web.closed.dismiss': 'Just keep looking',

  'web.closed.without.label': 'Reload without the unsaved changes',
  'web.closed.without.heading': 'Reload without the unsaved changes?',
  'web.closed.without.text':
    'Everything saved on the board stays. What is on this device only is lost. Save it as a file first: it holds the whole board as you have it here.',
  'web.closed.without.save': 'Save changes as a file',
  'web.closed.without.saved': 'Saved: {name}',
  'web.closed.without.back': 'Back',
  'web.closed.without.failed':
    'The copy on this device could not be emptied; it is unchanged. Close the other windows with this board, reload this page and try again.',

  'web.board.newer.heading': 'Please reload the page',
  'web.board.newer.text':
    'This board was saved with a newer version of Amtsweg than the one in this window. Nothing is lost.',
  'web.board.newer.help': 'After reloading you go on with the new version.',

  'web.closed.removed.heading': 'The facilitator has ended your access',
  'web.closed.removed.text':
    'You are not on this board any more. What you wrote and was saved stays there.',
  'web.closed.removed.help': 'If this was a mistake, please turn to the facilitator.',
}
