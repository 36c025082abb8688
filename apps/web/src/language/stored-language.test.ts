import { expect, test } from 'vitest'
import { memoryStorage } from '../recent/memory-storage.ts'
import { preferredLanguage, storeLanguage } from './stored-language.ts'

test('the first language of the browser that we speak is taken', () => {
  expect(preferredLanguage(memoryStorage(), ['fr-FR', 'en-GB', 'de'])).toBe('en')
  expect(preferredLanguage(memoryStorage(), ['de-AT', 'en'])).toBe('de')
})

test('German is taken when the browser speaks neither', () => {
  expect(preferredLanguage(memoryStorage(), ['fr', 'tr'])).toBe('de')
  expect(preferredLanguage(memoryStorage(), [])).toBe('de')
})

test('a choice made before wins over the browser', () => {
  const storage = memoryStorage()
  storeLanguage(storage, 'en')
  expect(preferredLanguage(storage, ['de'])).toBe('en')
})

test('an unknown stored value is ignored', () => {
  expect(preferredLanguage(memoryStorage({ 'amtsweg.language': 'xx' }), ['en'])).toBe('en')
})
