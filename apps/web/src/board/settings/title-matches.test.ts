import { expect, test } from 'vitest'
import { titleMatches } from './title-matches.ts'

test('a title is typed when it reads the same', () => {
  expect(titleMatches(' Umzug  Lünen ', 'Umzug Lünen')).toBe(true)
  expect(titleMatches('Umzug Lu\u0308nen', 'Umzug Lünen')).toBe(true)
  for (const typed of ['', 'umzug lünen', 'Umzug', 'Umzug Lünen 2']) {
    expect(titleMatches(typed, 'Umzug Lünen')).toBe(false)
  }
})
