/** Whether somebody has typed a title: spaces and how letters are composed do not count, everything else does. */
export function titleMatches(typed: string, title: string): boolean {
  return plain(typed) === plain(title)
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
