import { expect, test } from 'vitest'
import { clockTime } from './clock-time.ts'

test('a time of today is the hour alone, one of another day has its name', () => {
  const at = new Date(2026, 10, 29, 1, 5)
  expect(clockTime(at, 'de', new Date(2026, 10, 29, 0, 10))).toBe('01:05')
  expect(clockTime(at, 'de', new Date(2026, 10, 28, 17, 5))).toMatch(/^Sonntag.* 01:05$/)
  expect(clockTime(at, 'en', new Date(2026, 10, 28, 17, 5))).toMatch(/^Sunday.* 01:05/)
})
