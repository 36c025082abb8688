import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameValue } from './same-value.ts'

test('[SY2] a value is the same as what JSON makes of it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(sameValue(value, JSON.parse(JSON.stringify(value)))).toBe(true)
    }),
  )
})

test('[SY2] two values are the same only if their JSON is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 1 }), fc.jsonValue({ maxDepth: 1 }), (one, other) => {
      expect(sameValue(one, other)).toBe(sorted(one) === sorted(other))
    }),
  )
})

test.each([
  [{ a: undefined }, { b: 1 }, false],
  [{ a: undefined }, {}, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [[1, 2], { 0: 1, 1: 2 }, false],
  [[undefined], [null], false],
  [[undefined], [], false],
  [null, {}, false],
  [0, -0, true],
  [1, '1', false],
  [0.1 + 0.2, 0.3, false],
  [Number.NaN, Number.NaN, true],
])('[SY2] %j and %j: %s', (one, other, expected) => {
  expect(sameValue(one, other)).toBe(expected)
  expect(sameValue(other, one)).toBe(expected)
})

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
