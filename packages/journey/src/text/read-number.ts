import type { Language } from '../model.ts'

/** Marks between thousands and before the decimals. */
export const NUMBER_MARKS = {
  de: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
} as const satisfies Readonly<Record<Language, { thousands: string; decimal: string }>>

/**
 * The number that a person wrote in that language, strictly: `1.234,50` in German and `1,234.50` in English, `null` for
 * anything else. A mark of the other language is no mark here, because `1.5` and `1.500` would mean a thousandfold.
 */
export function readNumber(text: string, language: Language): number | null {
  const { thousands, decimal } = NUMBER_MARKS[language]
  const [whole = '', fraction, ...more] = text.trim().split(decimal)
  if (more.length > 0) return null
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return null
  const [first = '', ...groups] = whole.split(thousands)
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))
  if (!/^\d+$/.test(first) || (groups.length > 0 && !isGrouped)) return null
  return Number(`${first}${groups.join('')}.${fraction ?? '0'}`)
}
