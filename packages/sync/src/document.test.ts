import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { assembleRecord, deleteRecord, recordsOf, writeRecord } from './document.ts'
import { LIMITS } from './limits.ts'
import { readRecords } from './read-records.ts'
import { fakeCheck, fakePage, fakeShape } from './testing/fake-store.ts'

/** Names that no record may have, on any level: `[SY4]` in quarantine.test.ts shows that they are refused. */
const REFUSED = ['__proto__', 'constructor', 'prototype']
const name = fc.stringMatching(/^[a-z][a-zA-Z.]{0,8}$/).filter((each) => !REFUSED.includes(each))
const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const value = fc.oneof(
  fc
    .jsonValue({ maxDepth: 4 })
    .filter((each) => !REFUSED.some((refused) => JSON.stringify(each).includes(`"${refused}"`))),
  number,
)
const keys = fc.dictionary(name, value, { noNullPrototype: true })
const record = fc.record({
  id: fc.constant('a'),
  typeName: fc.constant('shape'),
  type: fc.constant('note'),
  x: number,
  y: number,
  rotation: number,
  props: keys,
  meta: keys,
})

test('[SY1] what is written reads back the same, on another machine too', () => {
  fc.assert(
    fc.property(record, record, (first, second) => {
      const doc = new Y.Doc()
      writeRecord(recordsOf(doc), first)
      expect(assembleRecord(recordsOf(copyOf(doc)), 'a')).toEqual({ ok: true, value: first })
      writeRecord(recordsOf(doc), second, first)
      expect(assembleRecord(recordsOf(copyOf(doc)), 'a')).toEqual({ ok: true, value: second })
    }),
  )
})

test('[SY2] a value that the document holds already is not written again', () => {
  const { doc, records } = documentWith()
  const updated = vi.fn()
  doc.on('update', updated)
  writeRecord(records, fakeShape('a', 'page', { text: 'new' }), fakeShape('a', 'page'))
  expect(updated).toHaveBeenCalledTimes(1)
  writeRecord(records, fakeShape('a', 'page', { text: 'new' }), fakeShape('a', 'page'))
  expect(updated).toHaveBeenCalledTimes(1)
})

test('[SY7] a change to a record that is gone does not bring it back', () => {
  const { records } = documentWith()
  deleteRecord(records, 'a')
  deleteRecord(records, 'a')
  writeRecord(records, fakeShape('a', 'page', { text: 'late' }), fakeShape('a', 'page'))
  expect(records.has('a')).toBe(false)
})

test('[SY4] a board takes no more records than it may, the same ones everywhere', () => {
  const ids = Array.from({ length: LIMITS.recordsPerBoard + 2 }, (_, at) => `s${at}`)
  const readIn = (order: readonly string[]) => {
    const doc = new Y.Doc()
    doc.transact(() => {
      writeRecord(recordsOf(doc), fakePage)
      for (const id of order) writeRecord(recordsOf(doc), { id, typeName: 'asset' })
    })
    return readRecords(doc, fakeCheck).quarantined
  }
  const expected = ['s9997', 's9998', 's9999'].map((id) => ({ id, reason: 'too_many_records' }))
  expect(readIn(ids)).toEqual(expected)
  expect(readIn([...ids].reverse())).toEqual(expected)
})

function documentWith() {
  const doc = new Y.Doc()
  const records = recordsOf(doc)
  writeRecord(records, fakePage)
  writeRecord(records, fakeShape('a', 'page'))
  return { doc, records }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
