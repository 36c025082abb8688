/** English texts around the canvas, loaded with it; of ICU syntax only `{value}`. Every id is also in `board-de.ts`. */
export const boardEn: Readonly<Record<string, string>> = {
  'web.board.loading.connecting': 'Connecting to the board …',
  'web.board.loading.offline':
    'No connection to the server yet. We keep trying; there is nothing you need to do.',
  'web.board.loading.content': 'Loading the board …',
  'web.board.newer.heading': 'Please reload the page',
  'web.board.newer.text':
    'This board was saved with a newer version of Amtsweg than the one in this window. Nothing is lost.',
  'web.board.newer.help': 'After reloading you go on with the new version.',
  'web.board.canvas': 'Canvas',
  'web.board.header': 'Top bar of the board',
  'web.board.viewing': 'View only',
  'web.board.viewing.text':
    'You are watching: the changes of the others appear here, you cannot change anything.',

  'web.status.saved': 'Saved',
  'web.status.saving': 'Saving …',
  'web.status.offline': 'Offline – changes stay on this device',
  'web.status.offline.viewer': 'Offline – no connection',
  'web.status.connecting': 'Connecting …',
  'web.status.connected': 'Connected',
  'web.status.closed': 'Connection ended',

  'web.people.one': 'One person on the board',
  'web.people.many': '{count} people on the board',
  'web.people.heading': 'On the board',
  'web.people.self': '{name} (you)',
  'web.people.unnamed': 'No name',

  'web.share.button': 'Share',
  'web.share.heading': 'Share the board',
  'web.share.participant.label': 'Link for taking part',
  'web.share.participant.hint': 'Whoever has it can edit everything on the board.',
  'web.share.viewer.label': 'Link for watching',
  'web.share.viewer.hint': 'Whoever has it can watch, but not change anything.',
  'web.share.facilitator.label': 'Link for facilitators',
  'web.share.facilitator.hint':
    'Only for people who lead the board with you. They can delete it, too.',
  'web.share.copy': 'Copy link',
  'web.share.copied': 'Link copied',
  'web.share.copy.manual':
    'This browser does not allow copying. The link is selected: copy it with Ctrl+C (Mac: ⌘C).',
  'web.share.loading': 'Fetching the links …',
  'web.share.failed': 'The links could not be fetched. The board is not affected.',

  'web.export.button': 'Export',
  'web.export.heading': 'Export',
  'web.export.picture.heading': 'As an image',
  'web.export.what.legend': 'What?',
  'web.export.what.journey': 'Citizen journey',
  'web.export.what.journey.none': 'there is none on this page',
  'web.export.what.selection.none': 'nothing is selected',
  'web.export.what.selection': 'Selection',
  'web.export.what.board': 'Whole board',
  'web.export.format.legend': 'Format',
  'web.export.format.png': 'PNG',
  'web.export.format.png.hint': 'for reports and chats',
  'web.export.format.svg': 'SVG',
  'web.export.format.svg.hint': 'for print, any size',
  'web.export.scale.legend': 'Size',
  'web.export.scale.value': '{scale}x',
  'web.export.save': 'Save image',
  'web.export.saving': 'Making the image …',
  'web.export.saved': '“{name}” is in your downloads.',
  'web.export.failed.nothing.journey':
    'There is no citizen journey on this page of the board. Choose “Whole board”.',
  'web.export.failed.nothing.selection':
    'Nothing is selected. Close this window, select something and open it again.',
  'web.export.failed.nothing.board': 'There is nothing on this page of the board yet.',
  'web.export.failed.too_large.scale':
    'In this size the image would be larger than the browser allows. {scale}x works.',
  'web.export.failed.too_large.svg':
    'The image would be larger than the browser allows. Choose the format SVG.',
  'web.export.failed.other':
    'The image could not be made. The board is unchanged. Try again with a smaller size.',
  'web.export.data.heading': 'As data',
  'web.export.data.csv.label': 'Table (CSV)',
  'web.export.data.csv.hint': 'All steps, for Excel',
  'web.export.data.md.label': 'Report (Markdown)',
  'web.export.data.md.hint': 'Figures, phases, pain points, ideas',
  'web.export.data.json.label': 'Board (JSON)',
  'web.export.data.json.hint': 'Everything, lossless',
  'web.export.data.busy': 'Fetching the file …',
  'web.export.data.failed':
    'The file could not be fetched. The board is unchanged. Please try again.',
  'web.dialog.close': 'Close',

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
}
