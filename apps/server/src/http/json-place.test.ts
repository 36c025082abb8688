import { expect, test } from 'vitest'
import { jsonErrorPlace } from './json-place.ts'

test.each([
  ['', 1, 1],
  ['{"a": 1', 1, 8],
  ['{"a":[1,}', 1, 9],
  ['{"a":"x', 1, 6],
  ['{"a":1}x', 1, 8],
  ['{\n  "a": 1,\n  b: 2\n}', 3, 3],
  ['{"a":1,}', 1, 8],
  ['[1 2]', 1, 4],
  ['[1}', 1, 3],
  ['{"a" 1}', 1, 6],
  ['{"a":\n\n  nul}', 3, 3],
])('[SV40] %j stops being JSON in line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonErrorPlace(text)).toEqual({ line, column })
})
