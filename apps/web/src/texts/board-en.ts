/** English texts around the canvas, loaded with it; of ICU syntax only `{value}`. Every id is also in `board-de.ts`. */
export const boardEn: Readonly<Record<string, string>> = {
  'web.board.loading.connecting': 'Connecting to the board …',
  'web.board.loading.offline':
    'No connection to the server yet. We keep trying; there is nothing you need to do.',
  'web.board.loading.content': 'Loading the board …',
  'web.board.canvas': 'Canvas',
  'web.board.header': 'Top bar of the board',
  'web.board.viewing': 'View only',
  'web.board.viewing.text':
    'You are watching: the changes of the others appear here, you cannot change anything.',

  'web.status.saved': 'Saved',
  'web.status.saving': 'Saving …',
  'web.status.unstored': 'Saving is not possible right now',
  'web.status.unstored.text':
    'The server cannot store anything right now. Everything that was shown as saved is safe. New changes are only with you, others do not see them yet. Please keep this window open: as soon as it works again, everything is saved by itself.',
  'web.status.unstored.text.viewer':
    'The server cannot store anything right now. What you see is safe. You see new changes as soon as it works again.',
  'web.status.unstored.viewer': 'Nothing new comes through right now',
  'web.status.offline': 'Offline – changes stay on this device',
  'web.status.unkept': 'Offline – keep this window open',
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

  'web.export.button': 'Export',
  'web.export.heading': 'Export',
  'web.history.button': 'History',
  'web.dialog.close': 'Close',
  'web.settings.button': 'Settings',
}
