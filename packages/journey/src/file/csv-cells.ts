import type { Language } from '../model.ts'
import { readNumber } from '../text/read-number.ts'

/** Beginnings that a spreadsheet would take for a formula or a command. */
// oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
const DANGEROUS = /^'*[=+\-@\u0000-\u001f\u007f-\u009f]/

/**
 * A text as a cell that no spreadsheet runs as a formula: a dangerous beginning gets an apostrophe
 * before it (OWASP, "CSV Injection"), which `textOfCell` takes away again.
 */
export function cellOfText(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text
}

/** The text that `cellOfText` made harmless. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell
}

/** What stands in a cell for a list of one text that is empty: an empty cell is an empty list. */
const ONE_EMPTY = '|'

/**
 * Several texts in one cell, by ` | `; a bar or backslash within a text is escaped by a backslash. A bar alone is one text
 * that is empty.
 */
export function cellOfList(texts: readonly string[]): string {
  if (texts.length === 1 && texts[0] === '') return ONE_EMPTY
  return cellOfText(texts.map((text) => text.replace(/[\\|]/g, String.raw`\$&`)).join(' | '))
}

/** The texts that `cellOfList` put together; an empty cell is an empty list. */
export function listOfCell(cell: string): readonly string[] {
  const text = textOfCell(cell)
  if (text === '') return []
  if (text === ONE_EMPTY) return ['']
  const parts = text.match(/(?:\\[\s\S]|[^\\|])+/g) ?? []
  const last = parts.length - 1
  return parts
    .map((part, at) => part.slice(at > 0 && part.startsWith(' ') ? 1 : 0, endOf(part, at < last)))
    .map((part) => part.replace(/\\([\s\S])/g, '$1'))
}

/** Without the space that stands before the next bar. */
function endOf(part: string, isFollowed: boolean): number {
  return isFollowed && part.endsWith(' ') ? -1 : part.length
}

/** A number as a spreadsheet of that language reads it: `30,70` in German. */
export function cellOfNumber(number: number, language: Language): string {
  const text = String(number)
  return language === 'de' ? text.replace('.', ',') : text
}

/**
 * The number in a cell, `null` when it is none. An empty cell is 0. `1.800` is 1,800 below a German
 * heading and 1.8 below an English one; below a heading without language it may be neither.
 */
export function numberOfCell(cell: string, language: Language | null): number | null {
  const text = textOfCell(cell).trim()
  if (text === '') return 0
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text) || /[.,].*[.,]/.test(text)) {
    return language === null ? null : readNumber(text, language)
  }
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null
}
