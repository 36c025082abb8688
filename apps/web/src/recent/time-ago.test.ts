import { expect, test } from 'vitest'
import { timeAgo } from './time-ago.ts'

const NOW = Date.UTC(2026, 10, 23, 12)
const minutes = (count: number) => NOW - count * 60_000

test('a time is told in the words of the language', () => {
  expect(timeAgo(NOW, NOW, 'de')).toBe('jetzt')
  expect(timeAgo(minutes(5), NOW, 'de')).toBe('vor 5 Minuten')
  expect(timeAgo(minutes(60), NOW, 'en')).toBe('1 hour ago')
  expect(timeAgo(minutes(60 * 24), NOW, 'de')).toBe('gestern')
  expect(timeAgo(minutes(60 * 24 * 3), NOW, 'en')).toBe('3 days ago')
})

test('after a week the date says more', () => {
  expect(timeAgo(minutes(60 * 24 * 30), NOW, 'de')).toBe('24.10.2026')
})

test('a clock that was set back does not lead into the future', () => {
  expect(timeAgo(NOW + 5000, NOW, 'en')).toBe('now')
})
