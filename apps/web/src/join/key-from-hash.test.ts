import { expect, test } from 'vitest'
import { keyFromHash } from './key-from-hash.ts'

const KEY = 'q3J9-xkT_0aZ1bY2cX3dWg'

test('a key is taken with and without the #', () => {
  expect(keyFromHash(`#${KEY}`)).toBe(KEY)
  expect(keyFromHash(KEY)).toBe(KEY)
})

test('nothing after # is no key', () => {
  expect(keyFromHash('')).toBeNull()
  expect(keyFromHash('#')).toBeNull()
})

test('what a mail program hangs on to a link is dropped', () => {
  for (const tail of ['.', ',', ')', '>', '%3E', '".', '!'])
    expect(keyFromHash(`#${KEY}${tail}`)).toBe(KEY)
})

test('something that cannot be a key is told apart from nothing', () => {
  expect(keyFromHash('#abc')).toBe('')
  expect(keyFromHash('#<script>alert(1)</script>')).toBe('')
  expect(keyFromHash(`#${'a'.repeat(500)}`)).toBe('')
})
