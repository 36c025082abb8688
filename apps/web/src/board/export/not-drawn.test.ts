import { expect, test } from 'vitest'
import { countedMissing, missingFrom } from './not-drawn.ts'

test('what is missing is read from the header and counted by kind', () => {
  const missing = [
    { reason: 'kind', type: 'video', detail: '' },
    { reason: 'characters', type: 'note', detail: '𓀀' },
    { reason: 'kind', type: 'video', detail: '' },
    { reason: 'failed', type: 'geo', detail: '' },
    { reason: 'image', type: 'image', detail: '' },
  ]
  expect(missingFrom(encodeURIComponent(JSON.stringify(missing)))).toEqual(missing)
  expect(countedMissing(missing)).toEqual([
    { kind: 'video', count: 2, detail: '' },
    { kind: 'characters', count: 1, detail: '𓀀' },
    { kind: 'other', count: 1, detail: '' },
    { kind: 'image', count: 1, detail: '' },
  ])
})

test.each([null, '', '%5B', '%E0%A4%A', '%7B%7D'])('a header %j says nothing', (header) => {
  expect(missingFrom(header)).toEqual([])
})
