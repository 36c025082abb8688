import { expect, test } from 'vitest'
import { isNewerSchema } from './schema-age.ts'

const OURS = { schemaVersion: 2, sequences: { 'com.tldraw.store': 4, 'amtsweg.card': 1 } }

function stored(sequences: Record<string, number>) {
  return { schemaVersion: 2, sequences }
}

test('the same and an older schema are fine', () => {
  expect(isNewerSchema(OURS, OURS)).toBe(false)
  expect(isNewerSchema(stored({ 'com.tldraw.store': 3 }), OURS)).toBe(false)
})

test('a later version or an unknown sequence is newer', () => {
  expect(isNewerSchema(stored({ 'com.tldraw.store': 4, 'amtsweg.card': 2 }), OURS)).toBe(true)
  expect(isNewerSchema(stored({ 'amtsweg.vote': 0 }), OURS)).toBe(true)
})

test('a board without a schema is read as it is', () => {
  expect(isNewerSchema(undefined, OURS)).toBe(false)
})
