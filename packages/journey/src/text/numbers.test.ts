import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JOURNEY_LIMITS } from '../limits.ts'
import { readNumber } from './read-number.ts'
import { writeNumber } from './write-number.ts'

test.each([
  ['30,70', 30.7],
  ['30', 30],
  [' 30,7 ', 30.7],
  ['0', 0],
  ['007', 7],
  ['1.234', 1234],
  ['1.234,50', 1234.5],
  ['1.234.567,5', 1_234_567.5],
  ['1234,5', 1234.5],
  ['', null],
  ['dreißig', null],
  ['30.70', null],
  ['1.23', null],
  ['1.2345', null],
  ['12.34.567', null],
  ['0.123', null],
  ['1,234.50', null],
  ['1,2,3', null],
  [',5', null],
  ['5,', null],
  ['.', null],
  [',', null],
  ['-3', null],
  ['+3', null],
  ['3 €', null],
  ['1e3', null],
  ['0x10', null],
  ['Infinity', null],
  ['1 234', null],
  ['٣', null],
])('[JO25] %j in German is %j', (text, number) => {
  expect(readNumber(text, 'de')).toBe(number)
})

test.each([
  ['30.70', 30.7],
  ['1,234.50', 1234.5],
  ['1,234', 1234],
  ['30,70', null],
  ['1.234,50', null],
])('[JO25] %j in English is %j', (text, number) => {
  expect(readNumber(text, 'en')).toBe(number)
})

test.each([
  [1234.5, 'de', 2, '1.234,50'],
  [1234.5, 'en', 2, '1,234.50'],
  [1.5, 'de', undefined, '1,5'],
  [1_000_000, 'de', undefined, '1.000.000'],
  [999, 'en', undefined, '999'],
] as const)('[JO25] %j is written in %s', (number, language, decimals, text) => {
  expect(writeNumber(number, language, { decimals })).toBe(text)
})

test('[JO25] whatever is written is read as the same number', () => {
  const cents = fc
    .integer({ min: 0, max: JOURNEY_LIMITS.amount * 100 })
    .map((amount) => amount / 100)
  fc.assert(
    fc.property(cents, fc.constantFrom('de', 'en'), (number, language) => {
      expect(readNumber(writeNumber(number, language), language)).toBe(number)
      expect(readNumber(writeNumber(number, language, { decimals: 2 }), language)).toBe(number)
    }),
  )
})

test('[JO25] no text makes a number that is not one', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('de', 'en'), (text, language) => {
      const number = readNumber(text, language)
      expect(number === null || number >= 0).toBe(true)
    }),
  )
})
