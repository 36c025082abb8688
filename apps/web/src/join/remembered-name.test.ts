import { expect, test } from 'vitest'
import { memoryStorage } from '../recent/memory-storage.ts'
import { rememberName, rememberedName, tidyName } from './remembered-name.ts'

test('a name is one line of at most forty characters', () => {
  expect(tidyName('  Frau \n  Özdemir ')).toBe('Frau Özdemir')
  expect(tidyName('x'.repeat(60))).toHaveLength(40)
})

test('a character outside the basic plane is not cut in two', () => {
  expect(tidyName('🦊'.repeat(50))).toBe('🦊'.repeat(40))
})

test('the name given before comes back', () => {
  const storage = memoryStorage()
  expect(rememberedName(storage)).toBe('')
  rememberName(storage, ' Ada ')
  expect(rememberedName(storage)).toBe('Ada')
})
