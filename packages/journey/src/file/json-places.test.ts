import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonErrorPlace, jsonPlaces } from './json-places.ts'

test('[JO4] whatever is JSON has no error, and whatever is none has one', () => {
  const text = fc.oneof(
    fc.json(),
    fc.json().map((json) => json.slice(0, -1)),
    fc.json().map((json) => JSON.stringify(JSON.parse(json), null, '\t')),
    fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('x', ',', ':', '"', '}', ']', '0', '\\', '\n'))
      .map(([json, at, wrong]) => {
        const place = at % (json.length + 1)
        return json.slice(0, place) + wrong + json.slice(place)
      }),
  )
  fc.assert(
    fc.property(text, (each) => {
      expect(jsonErrorPlace(each) === null).toBe(isJson(each))
    }),
    { numRuns: 2_000 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError)
    return false
  }
}

test.each([
  ['{"a": 1', 1, 8],
  ['{"a":[1,}', 1, 9],
  ['{"a":"x', 1, 8],
  ['{"a":1}x', 1, 8],
  ['[1 2]', 1, 4],
  ['{"a" 1}', 1, 6],
  ['{"a":\n\n  nul}', 3, 3],
  ['{"a": tru}', 1, 7],
  ['nope', 1, 1],
  ['{"a":1,}', 1, 8],
  ['{\n  "a": 1,\n  b: 2\n}', 3, 3],
  ['{"a":\r\n"zwei\nZeilen"}', 2, 6],
  ['[1,2', 1, 5],
  ['"abc', 1, 5],
  [String.raw`["\x"]`, 1, 3],
  ['{} {}', 1, 4],
  ['01', 1, 1],
  ['[1}', 1, 3],
  ['', 1, 1],
])('[JO4] %j breaks at line %i, column %i', (text, line, column) => {
  expect(jsonErrorPlace(text)).toEqual({ line, column })
})

test('[JO4] a million brackets end in a place, not in a full stack', () => {
  const half = 1_000_000
  expect(jsonErrorPlace('['.repeat(half))).toEqual({ line: 1, column: half + 1 })
  const nested = '['.repeat(half) + ']'.repeat(half)
  expect(jsonPlaces(nested, ['steps'])).toEqual(new Map([['steps', { line: 1, column: 1 }]]))
})

test('[JO5] the place of a value is where it begins, that of a missing one where it is missing', () => {
  const text = '{\n  "steps": [\n    { "id": "a" },\n    { "id": "b", "emotion": 7 }\n  ]\n}'
  const paths = ['steps[1].emotion', 'steps[0].phase', 'steps[7].id', 'phases', '']
  expect([...jsonPlaces(text, paths)]).toEqual([
    ['steps[1].emotion', { line: 4, column: 29 }],
    ['steps[0].phase', { line: 3, column: 5 }],
    ['steps[7].id', { line: 2, column: 12 }],
    ['phases', { line: 1, column: 1 }],
    ['', { line: 1, column: 1 }],
  ])
})
