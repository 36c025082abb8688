/** A sign that begins an item of a list, followed by a space: `-`, `*`, `•`, `–`, `1.`, `2)`. */
const BULLET = /^(?:[-*+•‣◦–]|\d{1,3}[.)])(?:\s+|$)/u

/** The lines of a text that say something, without spaces around them and without the signs of a list. */
export function linesOfText(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n|\u2028|\u2029/u)
    .map((line) => line.trim().replace(BULLET, '').trim())
    .filter((line) => line !== '')
}
