import { readNumber, type Language } from '@amtsweg/journey'

/** What a field for an amount accepts. */
export interface AmountRules {
  readonly language: Language
  /** Digits after the mark at most. */
  readonly decimals: number
  /** Largest amount. */
  readonly max: number
}

/** An amount, or why a text is none. */
export type AmountReading =
  | { readonly ok: true; readonly value: number }
  | {
      readonly ok: false
      readonly reason: 'not_a_number' | 'negative' | 'too_many_decimals' | 'too_big'
    }

/** Characters of an amount that are looked at: more is no amount, however it is written. */
export const AMOUNT_LENGTH = 40

/** Reads what a person typed as an amount; an empty field is 0. */
export function parseAmount(text: string, { language, decimals, max }: AmountRules): AmountReading {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: 0 }
  if (trimmed.length > AMOUNT_LENGTH) return { ok: false, reason: 'not_a_number' }
  const isNegative = /^[-−]/.test(trimmed)
  const value = readNumber(isNegative ? trimmed.slice(1) : trimmed, language)
  if (value === null) return { ok: false, reason: 'not_a_number' }
  if (isNegative && value > 0) return { ok: false, reason: 'negative' }
  if (value > max) return { ok: false, reason: 'too_big' }
  if (Number(value.toFixed(decimals)) !== value) return { ok: false, reason: 'too_many_decimals' }
  return { ok: true, value }
}
