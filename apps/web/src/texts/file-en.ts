/** English texts of opening a board's file on the home page. */
export const fileEn: Readonly<Record<string, string>> = {
  'web.home.file.heading': 'Open a board file',
  'web.home.file.text':
    'A board that you have saved as a file, here or on another server, becomes a new board.',
  'web.home.file.button': 'Open board file …',
  'web.home.file.busy': 'Opening the file …',
  'web.home.file.failed.network':
    'The server does not answer right now. Nothing was made. Please try again in a moment.',
  'web.home.file.failed.none':
    'This is not a board file, or it is damaged. Nothing was made. A board file ends in .amtsweg.zip or .json.',
  'web.home.file.failed.large':
    'This file is too large. The server takes no more than 64 MB. Nothing was made.',
  'web.home.file.failed.newer':
    'This file was saved by a newer version of Amtsweg. Nothing was made. Open it there, or ask for this server to be updated.',
  'web.home.file.failed.other': 'The file could not be opened. {message}',
  'web.home.file.leftOut':
    'The board is made. This server does not know {count} parts of the file; they are missing.',
  'web.home.file.go': 'Open “{title}”',
}
