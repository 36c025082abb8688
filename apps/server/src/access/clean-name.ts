import { LIMITS } from '@amtsweg/sync'

const LETTERS = new Intl.Segmenter()

/** A letter may carry any number of marks; honest ones have few. */
const MAX_UNITS = LIMITS.nameLength * 4

/** A display name as it is kept and shown: one line, no control or direction characters, not too long. */
export function cleanName(name: string): string {
  const line = name
    .slice(0, MAX_UNITS)
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, ' ')
    .trim()
  return Array.from(LETTERS.segment(line), ({ segment }) => segment)
    .slice(0, LIMITS.nameLength)
    .join('')
    .trim()
}
