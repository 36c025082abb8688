import { expect, test } from 'vitest'
import { suggestedName } from './suggested-name.ts'

test('every chance gives a name, in the reader’s language', () => {
  expect(suggestedName('de', 0)).toBe('Amsel')
  expect(suggestedName('en', 0)).toBe('Blackbird')
  expect(suggestedName('de', 0.999_999)).toBe('Zaunkönig')
  expect(suggestedName('en', 1)).toBe('Blackbird')
})
