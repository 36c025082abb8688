/** English texts of a board's settings. */
export const settingsEn: Readonly<Record<string, string>> = {
  'web.settings.loading': 'Loading the settings …',
  'web.settings.failed':
    'The settings cannot be loaded right now. Close this window and try again in a moment.',
  'web.settings.facts': 'Title and language',
  'web.settings.facts.hint': 'Facilitators can change this.',
  'web.settings.title.label': 'Title of the board',
  'web.settings.title.hint': 'Everybody on the board sees it at once.',
  'web.settings.title.missing': 'Please enter a title.',
  'web.settings.language': 'Language of the board',
  'web.settings.language.hint':
    'Templates, reports and files are made in it. Menus speak the language that each person chooses.',
  'web.settings.language.de': 'German',
  'web.settings.language.en': 'English',
  'web.settings.save': 'Save changes',
  'web.settings.saved': 'Saved.',
  'web.settings.save.failed':
    'This could not be saved right now. What you entered is still there. Please try again in a moment.',
  'web.settings.end.heading': 'How long the board exists',
  'web.settings.end.date': 'Until {date}',
  'web.settings.end.hint':
    'After that it is deleted with all that belongs to it. Whoever opens it or works on it extends it to {days} days; in the last {announced} days only whoever works on it or extends it here.',
  'web.settings.extend': 'Extend now',
  'web.settings.extended': 'The board exists until {date}.',
  'web.settings.extend.failed':
    'The board could not be extended right now. Please try again in a moment.',
  'web.settings.download.heading': 'Download everything',
  'web.settings.download.hint':
    'One file with the whole board and its images. It can be opened again on the home page of an Amtsweg server.',
  'web.settings.download.history': 'Take the history along (it holds names)',
  'web.settings.download.button': 'Save board file',
  'web.settings.download.busy': 'Making the file …',
  'web.settings.download.saved': 'Saved as {name}',
  'web.settings.download.failed':
    'The file could not be made right now. Nothing has changed on the board. Please try again in a minute.',
  'web.settings.copy.heading': 'Duplicate',
  'web.settings.copy.label': 'Title of the copy',
  'web.settings.copy.hint':
    'The copy is a new board with links of its own. History and names of people do not go along.',
  'web.settings.copy.title': '{title} (copy)',
  'web.settings.copy.drawings': 'Take notes, drawings and images along',
  'web.settings.copy.button': 'Make a copy',
  'web.settings.copy.open': 'Open “{title}”',
  'web.settings.delete.heading': 'Delete board',
  'web.settings.delete.text':
    'The board disappears at once for everybody, with its history and images. This cannot be undone. Download first whatever you want to keep.',
  'web.settings.delete.label': 'Title as a confirmation',
  'web.settings.delete.hint': 'Write: {title}',
  'web.settings.delete.wrong': 'This is not the title of this board. Nothing was deleted.',
  'web.settings.delete.button': 'Delete for good',
  'web.settings.delete.failed':
    'The board could not be deleted right now. Please try again in a moment.',
  'web.settings.privacy': 'Privacy of this board (new window)',

  'web.expiry.label': 'End of this board',
  'web.expiry.date': 'This board is deleted on {date}.',
  'web.expiry.help.facilitator': 'Any change extends it, or do it here.',
  'web.expiry.help.participant': 'Any change extends it.',
  'web.expiry.help.viewer': 'Facilitators can extend it.',
  'web.expiry.extend': 'Extend',
  'web.expiry.failed': 'It could not be extended right now. Please try again in a moment.',
}
