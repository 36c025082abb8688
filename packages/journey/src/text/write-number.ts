import type { Language } from '../model.ts'
import { NUMBER_MARKS } from './read-number.ts'

/**
 * A number as people write it in that language, thousands apart: `1.234,5` in German. With `decimals` exactly so many
 * digits after the mark, without as many as there are. For numbers from 0 below 1e21, without exponent. Not by `Intl`, for
 * layouts measure it and have to be the same in every engine.
 */
export function writeNumber(
  value: number,
  language: Language,
  { decimals }: { readonly decimals?: number | undefined } = {},
): string {
  const marks = NUMBER_MARKS[language]
  const plain = decimals === undefined ? String(value) : value.toFixed(decimals)
  const [whole = '', fraction] = plain.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, marks.thousands)
  return fraction === undefined ? grouped : `${grouped}${marks.decimal}${fraction}`
}
