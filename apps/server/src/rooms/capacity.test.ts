import { LIMITS } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Capacity } from './capacity.ts'

/** A document that holds so many structs; only their number is looked at. */
function setUp(structs: number) {
  const doc = new Y.Doc()
  const hold = (count: number) =>
    void doc.store.clients.set(1, Array.from<Y.Item>({ length: count }))
  hold(structs)
  return { capacity: new Capacity({ doc, bytes: 0 }), hold }
}

/** An update of so many structs. */
function update(structs: number) {
  const doc = new Y.Doc()
  doc.getArray('list').insert(
    0,
    Array.from({ length: structs }, () => new Y.Map()),
  )
  const bytes = Y.encodeStateAsUpdate(doc)
  return { bytes, decoded: Y.decodeUpdate(bytes) }
}

test('[SV39] structs on their way to the disk count with those of the document', () => {
  const { capacity } = setUp(LIMITS.structsPerBoard - 30)
  const [first, second] = [update(20), update(20)]
  expect(capacity.faultOf(first.bytes, capacity.growthOf(first.decoded))).toBeNull()
  capacity.add(first.bytes, capacity.growthOf(first.decoded))
  expect(capacity.faultOf(second.bytes, capacity.growthOf(second.decoded))).toBe(
    'board is too large',
  )
})

test('[SV39] structs that were joined or forgotten since they were counted make room', () => {
  const { capacity, hold } = setUp(LIMITS.structsPerBoard)
  const { bytes, decoded } = update(20)
  expect(capacity.faultOf(bytes, capacity.growthOf(decoded))).toBe('board is too large')
  hold(LIMITS.structsPerBoard - 20)
  expect(capacity.faultOf(bytes, capacity.growthOf(decoded))).toBeNull()
})

test('[SV39] a full board takes what only deletes', () => {
  const { capacity } = setUp(LIMITS.structsPerBoard)
  const doc = new Y.Doc()
  doc.getMap('records').set('a', 1)
  const before = Y.encodeStateVector(doc)
  doc.getMap('records').delete('a')
  const bytes = Y.encodeStateAsUpdate(doc, before)
  expect(capacity.faultOf(bytes, capacity.growthOf(Y.decodeUpdate(bytes)))).toBeNull()
})
