import { JOURNEY_LIMITS, writeNumber } from '@amtsweg/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAmount } from './parse-amount.ts'

const EURO = { language: 'de', decimals: 2, max: JOURNEY_LIMITS.amount } as const

test.each([
  ['30,70', 30.7],
  ['1.234,50', 1234.5],
  ['', 0],
  ['  ', 0],
  ['0', 0],
  ['-0', 0],
  ['1.000.000', 1_000_000],
  ['0,10', 0.1],
  ['30,700', 30.7],
])('[BO20] %j is %d euro', (text, value) => {
  expect(parseAmount(text, EURO)).toEqual({ ok: true, value })
})

test.each([
  ['dreißig', 'not_a_number'],
  ['30.70', 'not_a_number'],
  ['30,70 €', 'not_a_number'],
  ['--3', 'not_a_number'],
  ['1'.repeat(41), 'not_a_number'],
  ['-30,70', 'negative'],
  ['−1', 'negative'],
  ['30,705', 'too_many_decimals'],
  ['1.000.000,01', 'too_big'],
  ['1'.repeat(40), 'too_big'],
])('[BO20] %j is no amount: %s', (text, reason) => {
  expect(parseAmount(text, EURO)).toEqual({ ok: false, reason })
})

test('[BO20] in English the marks change places', () => {
  expect(parseAmount('1,234.50', { ...EURO, language: 'en' })).toEqual({ ok: true, value: 1234.5 })
  expect(parseAmount('30,70', { ...EURO, language: 'en' })).toEqual({
    ok: false,
    reason: 'not_a_number',
  })
})

test('[BO20] every amount that is shown is read as itself', () => {
  const cents = fc
    .integer({ min: 0, max: JOURNEY_LIMITS.amount * 100 })
    .map((amount) => amount / 100)
  fc.assert(
    fc.property(cents, fc.constantFrom('de', 'en'), (value, language) => {
      const text = writeNumber(value, language, { decimals: 2 })
      expect(parseAmount(text, { ...EURO, language })).toEqual({ ok: true, value })
    }),
  )
})
