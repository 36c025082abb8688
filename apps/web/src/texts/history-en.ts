/** English texts of the history of a board, loaded with it. Every id is in both languages. */
export const historyEn: Readonly<Record<string, string>> = {
  'web.history.heading': 'History',
  'web.history.intro': 'Choose a state to look at it. States are kept for 30 days.',
  'web.history.close': 'Close the history',
  'web.history.loading': 'Getting the history …',
  'web.history.failed': 'The history could not be fetched. The board is unchanged.',
  'web.history.again': 'Try again',
  'web.history.empty': 'Nothing was changed on this board in the last 30 days.',

  'web.history.name.label': 'Keep the state of now as',
  'web.history.name.save': 'Keep',
  'web.history.name.saved': '“{name}” is kept.',
  'web.history.name.empty': 'Please give the state a name.',
  'web.history.name.failed': 'The state could not be kept. The board is unchanged. {message}',

  'web.history.list': 'States, newest first',
  'web.history.today': 'Today',
  'web.history.yesterday': 'Yesterday',
  'web.history.from_to': '{from} to {until}',
  'web.history.at': '{at}',
  'web.history.change.one': '1 change',
  'web.history.change.many': '{count} changes',
  'web.history.nobody': 'Amtsweg',
  'web.history.kept': 'State of the day',
  'web.history.named': 'kept',
  'web.history.named.by': 'kept by {name}',

  'web.history.past.label': 'Earlier state',
  'web.history.past.heading': 'State of {time}',
  'web.history.past.loading': 'Getting the state …',
  'web.history.past.step': 'Change',
  'web.history.past.step.value': '{at} of {count}',
  'web.history.past.before': 'One change back',
  'web.history.past.after': 'One change on',
  'web.history.past.restore': 'Restore this state',
  'web.history.past.download': 'Download',
  'web.history.past.close': 'Back to the board',
  'web.history.past.list': 'To the list',
  'web.history.past.canvas': 'Canvas of the earlier state, to look at only',
  'web.history.past.failed.unknown_state':
    'This state is not kept any more. The board is unchanged.',
  'web.history.past.failed.too_many':
    'That was a lot of states at once. Please wait some seconds and choose the state again.',
  'web.history.past.failed.newer':
    'This state is of a newer version of Amtsweg. Please reload the page.',
  'web.history.past.failed.other':
    'The state could not be fetched. The board is unchanged. Please try again.',

  'web.history.restored': 'The state of {time} is restored.',
  'web.history.restored.same': 'The board is in this state already.',
  'web.history.restored.read_only': 'Nothing can be changed on this board right now.',
  'web.history.restored.undo': 'Undo',
  'web.history.restored.undone': 'The board is as it was before.',
  'web.history.before': 'Before restoring',
}
