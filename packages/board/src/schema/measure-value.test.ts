import { expect, test } from 'vitest'
import { measureValue } from './measure-value.ts'

const limits = { size: 1000, depth: 4 }

test('[BO5] a small value passes', () => {
  expect(measureValue({ a: [1, 'two', null, true], b: { c: undefined } }, limits)).toBeNull()
})

test('[BO5] a long string, many keys and deep nesting are told apart', () => {
  expect(measureValue('x'.repeat(1001), limits)).toBe('too_big')
  expect(
    measureValue(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`key${i}`, i])), limits),
  ).toBe('too_big')
  expect(measureValue([[[[[]]]]], limits)).toBe('too_deep')
})

test('[BO5] what JSON cannot say is refused', () => {
  expect(measureValue({ a: () => 1 }, limits)).toBe('not_json')
  expect(measureValue({ a: 1n }, limits)).toBe('not_json')
})
