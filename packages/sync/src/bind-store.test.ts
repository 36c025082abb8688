import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindStore } from './bind-store.ts'
import { recordsOf, writeRecord } from './document.ts'
import { LIMITS } from './limits.ts'
import { FakeStore, fakeBinding, fakeCheck, fakePage, fakeShape } from './testing/fake-store.ts'
import type { FakeRecord } from './testing/fake-store.ts'

/** A clock that a test moves by hand. */
function handClock() {
  let now = 0
  let tasks: { at: number; task: () => void }[] = []
  return {
    schedule: (task: () => void, milliseconds: number) => {
      const entry = { at: now + milliseconds, task }
      tasks.push(entry)
      return () => {
        tasks = tasks.filter((each) => each !== entry)
      }
    },
    advance: (milliseconds: number) => {
      now += milliseconds
      const due = tasks.filter((each) => each.at <= now)
      tasks = tasks.filter((each) => each.at > now)
      for (const { task } of due) task()
    },
  }
}

function setUp(records: readonly FakeRecord[] = [fakePage]) {
  const doc = new Y.Doc()
  for (const record of records) writeRecord(recordsOf(doc), record)
  const store = new FakeStore()
  const clock = handClock()
  const binding = bindStore({ store, doc, check: fakeCheck, schedule: clock.schedule })
  return { doc, store, clock, binding, records: recordsOf(doc) }
}

/** Writes into the document as another client would. */
function fromElsewhere(doc: Y.Doc, change: (records: ReturnType<typeof recordsOf>) => void): void {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  change(recordsOf(other))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))
}

test('[SY1] what the document holds is in the store at once', () => {
  const { store } = setUp([fakePage, fakeShape('a', 'page', { text: 'x' })])
  expect(store.allRecords()).toEqual([fakePage, fakeShape('a', 'page', { text: 'x' })])
})

test('[SY2] a burst of changes is one transaction, at most every 34 ms', () => {
  const { store, clock, doc, records } = setUp()
  let transactions = 0
  doc.on('update', () => (transactions += 1))
  for (let at = 0; at < 100; at += 1) {
    store.put([{ ...fakeShape('a', 'page', { text: String(at) }), x: at }])
    clock.advance(10)
  }
  clock.advance(LIMITS.writeInterval)
  expect(transactions).toBeLessThanOrEqual(30)
  expect(transactions).toBeGreaterThan(20)
  const written = records.get('a')
  expect(written instanceof Y.Map && written.toJSON()).toEqual({
    id: 'a',
    typeName: 'shape',
    type: 'note',
    parentId: 'page',
    at: [99, 0, 0],
    'props.text': '99',
  })
})

test('[SY3] two people who change two props of one record keep both', () => {
  const { store, clock, doc } = setUp([fakePage, fakeShape('a', 'page', { text: 'x', emotion: 1 })])
  store.put([fakeShape('a', 'page', { text: 'mine', emotion: 1 })])
  fromElsewhere(doc, (records) => {
    const map = records.get('a')
    if (map instanceof Y.Map) map.set('props.emotion', 5)
  })
  expect(store.get('a')).toEqual(fakeShape('a', 'page', { text: 'mine', emotion: 5 }))
  clock.advance(LIMITS.writeInterval)
  expect(store.get('a')).toEqual(fakeShape('a', 'page', { text: 'mine', emotion: 5 }))
  const map = recordsOf(doc).get('a')
  expect(map instanceof Y.Map && [map.get('props.text'), map.get('props.emotion')]).toEqual([
    'mine',
    5,
  ])
})

test('[SY4] a bad record is quarantined and its neighbours appear', () => {
  const { store, doc, binding } = setUp()
  const far: FakeRecord = { ...fakeShape('far', 'page'), x: Number.NaN }
  fromElsewhere(doc, (records) => {
    writeRecord(records, fakeShape('good', 'page'))
    writeRecord(records, fakeShape('bad', 'page', { bad: true }))
    writeRecord(records, fakeShape('self', 'self'))
    writeRecord(records, far)
    writeRecord(records, fakeShape('deep', 'page', { value: nested(100) }))
    writeRecord(records, fakeShape('big', 'page', { value: 'x'.repeat(LIMITS.recordSize) }))
    records.set('text', 'not a map')
    writeRecord(records, fakeBinding('binding', 'good', 'nowhere'))
  })
  expect(store.allRecords().map((record) => record.id)).toEqual(['page', 'good'])
  expect(new Map(binding.quarantined().map(({ id, reason }) => [id, reason]))).toEqual(
    new Map([
      ['bad', 'invalid'],
      ['self', 'cycle'],
      ['far', 'not_finite'],
      ['deep', 'too_deep'],
      ['big', 'too_big'],
      ['text', 'not_a_map'],
      ['binding', 'no_end'],
    ]),
  )
})

test('[SY5] a record whose parent comes later appears with it', () => {
  const { store, doc, binding } = setUp()
  fromElsewhere(doc, (records) => writeRecord(records, fakeShape('grandchild', 'child')))
  fromElsewhere(doc, (records) => writeRecord(records, fakeShape('child', 'parent')))
  expect(store.allRecords()).toEqual([fakePage])
  expect(binding.quarantined()).toHaveLength(2)
  fromElsewhere(doc, (records) => writeRecord(records, fakeShape('parent', 'page')))
  expect(store.allRecords().map((record) => record.id)).toEqual([
    'page',
    'parent',
    'child',
    'grandchild',
  ])
  expect(binding.quarantined()).toEqual([])
})

test('[SY6] two shapes that two people put into each other never make a cycle in the store', () => {
  const { store, doc, clock, binding } = setUp([
    fakePage,
    fakeShape('a', 'page'),
    fakeShape('b', 'page'),
  ])
  store.put([fakeShape('a', 'b')])
  clock.advance(LIMITS.writeInterval)
  fromElsewhere(doc, (records) => {
    const map = records.get('b')
    if (map instanceof Y.Map) map.set('parentId', 'a')
  })
  expect(store.get('a')).toEqual(fakeShape('a', 'b'))
  expect(store.get('b')).toEqual(fakeShape('b', 'page'))
  expect(binding.quarantined()).toEqual([{ id: 'b', reason: 'cycle' }])
})

test('[SY7] what another has deleted is not brought back by a waiting change', () => {
  const { store, doc, clock, records } = setUp([fakePage, fakeShape('a', 'page')])
  store.put([fakeShape('a', 'page', { text: 'late' })])
  fromElsewhere(doc, (others) => others.delete('a'))
  clock.advance(LIMITS.writeInterval)
  expect(store.get('a')).toBeUndefined()
  expect(records.has('a')).toBe(false)
})

test('[SY8] whether changes wait is known at every moment', () => {
  const { store, binding, clock } = setUp()
  const heard: boolean[] = []
  binding.onChange(() => heard.push(binding.hasPending()))
  store.put([fakeShape('a', 'page')])
  expect(binding.hasPending()).toBe(true)
  clock.advance(LIMITS.writeInterval)
  expect(binding.hasPending()).toBe(false)
  expect(heard).toEqual([true, false])
})

function nested(depth: number): unknown {
  let value: unknown = 'end'
  for (let at = 0; at < depth; at += 1) value = [value]
  return value
}
