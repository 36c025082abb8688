import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeRecord } from './document.ts'
import { LIMITS } from './limits.ts'
import { readRecords } from './read-records.ts'
import { boundStore, setKeys } from './testing/bound-store.ts'
import { CycleInStore, fakeBinding, fakeCheck, fakePage, fakeShape } from './testing/fake-store.ts'
import type { FakeRecord } from './testing/fake-store.ts'

const BAD: readonly (readonly [string, FakeRecord, string])[] = [
  ['that the board refuses', fakeShape('bad', 'page', { bad: true }), 'invalid'],
  ['that is its own parent', fakeShape('bad', 'bad'), 'cycle'],
  ['that lies nowhere', fakeShape('bad', 'nowhere'), 'no_parent'],
  ['at no number', { ...fakeShape('bad', 'page'), x: Number.NaN }, 'not_finite'],
  ['infinitely far out', { ...fakeShape('bad', 'page'), y: Infinity }, 'not_finite'],
  ['nested too deep', fakeShape('bad', 'page', { value: nested(100) }), 'too_deep'],
  [
    'that is too big',
    fakeShape('bad', 'page', { value: 'x'.repeat(LIMITS.recordSize) }),
    'too_big',
  ],
  [
    'with a megabyte of meta',
    { ...fakeShape('bad', 'page'), meta: { mark: 'x'.repeat(1024 * 1024) } },
    'too_big',
  ],
  ['without an end', fakeBinding('bad', 'good', 'nowhere'), 'no_end'],
  ['that the store refuses', fakeShape('bad', 'page', { refused: true }), 'refused_by_store'],
]

test.each(BAD)(
  '[SY4] a record %s is quarantined and its neighbours appear',
  (_what, bad, reason) => {
    const { fromElsewhere, shown, held } = boundStore()
    fromElsewhere((records) => {
      writeRecord(records, fakeShape('good', 'page'))
      writeRecord(records, bad)
      writeRecord(records, fakeShape('too', 'page'))
    })
    expect(shown()).toEqual(['page', 'good', 'too'])
    expect(held()).toEqual(new Map([['bad', reason]]))
  },
)

test.each([
  ['text instead of a map', 'text', 'not_a_map'],
  ['a map with the id of another', new Y.Map([['id', 'page']]), 'wrong_id'],
  ['a position of two numbers', mapWith({ at: [0, 0] }), 'bad_position'],
  ['a position as an object', mapWith({ at: { x: 0, y: 0, rotation: 0 } }), 'bad_position'],
  ['a position of texts', mapWith({ at: ['0', '0', '0'] }), 'bad_position'],
  ['a key __proto__', mapWith({ ['__proto__']: { polluted: true } }), 'forbidden_key'],
  ['a prop __proto__', mapWith({ 'props.__proto__': { polluted: true } }), 'forbidden_key'],
  ['a prop constructor', mapWith({ 'props.constructor': 'x' }), 'forbidden_key'],
  ['a mark prototype', mapWith({ 'meta.prototype': 'x' }), 'forbidden_key'],
  ['all props in one', mapWith({ props: { text: 'x' } }), 'forbidden_key'],
  [
    'a key constructor further down',
    mapWith({ 'props.a': [{ constructor: {} }] }),
    'forbidden_key',
  ],
  ['bytes', mapWith({ 'props.a': new Uint8Array([1]) }), 'not_json'],
  ['a map in a map', mapWith({ 'props.a': new Y.Map() }), 'not_json'],
  ['a number beyond JSON', mapWith({ 'props.a': 10n }), 'not_json'],
  ['too many keys', mapWith(manyProps()), 'too_many_keys'],
])('[SY4] %s is quarantined', (_what, value, reason) => {
  const { fromElsewhere, shown, held } = boundStore()
  fromElsewhere((records) => {
    records.set('bad', value)
    writeRecord(records, fakeShape('good', 'page'))
  })
  expect(shown()).toEqual(['page', 'good'])
  expect(held()).toEqual(new Map([['bad', reason]]))
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('[SY4] an object with a key __proto__ does not come through the wire', () => {
  const { fromElsewhere, held } = boundStore()
  const value: unknown = JSON.parse('{"__proto__": {"polluted": true}}')
  fromElsewhere((records) => records.set('bad', mapWith({ 'props.a': value })))
  expect(held()).toEqual(new Map([['bad', 'not_json']]))
})

test('[SY4] a record that was good and goes bad stays as it was, and is named', () => {
  const { store, fromElsewhere, held } = boundStore([
    fakePage,
    fakeShape('a', 'page', { text: 'x' }),
  ])
  fromElsewhere((records) => setKeys(records, 'a', { 'props.bad': true, 'props.text': 'y' }))
  expect(store.get('a')).toEqual(fakeShape('a', 'page', { text: 'x' }))
  expect(held()).toEqual(new Map([['a', 'invalid']]))
  fromElsewhere((records) => setKeys(records, 'a', { 'props.bad': false }))
  expect(store.get('a')).toEqual(fakeShape('a', 'page', { text: 'y', bad: false }))
  expect(held()).toEqual(new Map())
})

test('[SY4] a record that one mends oneself is no longer named', () => {
  const { store, fromElsewhere, held, settle } = boundStore([fakePage, fakeShape('a', 'page')])
  fromElsewhere((records) => setKeys(records, 'a', { 'props.bad': true }))
  expect(held()).toEqual(new Map([['a', 'invalid']]))
  store.put([fakeShape('a', 'page', { bad: false })])
  settle()
  expect(held()).toEqual(new Map())
})

test('[SY4] when a reaction of the editor throws, only the record that it throws at is missing', () => {
  const { store, fromElsewhere, shown, held } = boundStore()
  store.reaction = () => {
    if (store.get('bad') !== undefined) throw new Error('reaction')
  }
  fromElsewhere((records) => {
    for (const id of ['a', 'bad', 'b']) writeRecord(records, fakeShape(id, 'page'))
  })
  expect(shown()).toEqual(['page', 'a', 'b'])
  expect(held()).toEqual(new Map([['bad', 'refused_by_store']]))
})

const FAMILY = [
  fakeShape('parent', 'page'),
  fakeShape('child', 'parent'),
  fakeShape('grandchild', 'child'),
  fakeShape('other', 'page'),
  fakeBinding('binding', 'grandchild', 'other'),
]

test('[SY5] in whatever order a family comes, all appear in the end', () => {
  const expected = new Map([fakePage, ...FAMILY].map((record) => [record.id, record]))
  for (const family of ordersOf(FAMILY)) {
    const { store, fromElsewhere, held } = boundStore()
    for (const record of family) fromElsewhere((records) => writeRecord(records, record))
    const order = family.map(({ id }) => id).join(' ')
    expect(new Map(store.allRecords().map((record) => [record.id, record])), order).toEqual(
      expected,
    )
    expect(held(), order).toEqual(new Map())
  }
})

test('[SY5] a parent that is deleted and comes back brings its children back', () => {
  const { fromElsewhere, shown, held } = boundStore([fakePage, ...FAMILY])
  fromElsewhere((records) => records.delete('parent'))
  expect(shown()).toEqual(['page', 'other'])
  expect(held()).toEqual(
    new Map([
      ['child', 'no_parent'],
      ['grandchild', 'no_parent'],
      ['binding', 'no_end'],
    ]),
  )
  fromElsewhere((records) => writeRecord(records, fakeShape('parent', 'page')))
  expect(new Set(shown())).toEqual(new Set(['page', ...FAMILY.map(({ id }) => id)]))
  expect(held()).toEqual(new Map())
})

test.each([
  ['the shape', 'target', 'parent'],
  ['what the shape lies in', 'parent', 'page'],
])('[SY5] a binding goes while %s is on another page than its arrow', (_what, moved, home) => {
  const { fromElsewhere, shown, held } = boundStore([
    fakePage,
    { ...fakePage, id: 'second' },
    fakeShape('parent', 'page'),
    fakeShape('target', 'parent'),
    fakeShape('arrow', 'page'),
    fakeBinding('binding', 'arrow', 'target'),
  ])
  const all = shown()
  fromElsewhere((records) => writeRecord(records, fakeShape(moved, 'second')))
  expect(shown()).toEqual(all.filter((id) => id !== 'binding'))
  expect(held()).toEqual(new Map([['binding', 'other_page']]))
  fromElsewhere((records) => writeRecord(records, fakeShape(moved, home)))
  expect(new Set(shown())).toEqual(new Set(all))
  expect(held()).toEqual(new Map())
})

test('[SY5] a parent that one makes oneself brings its children along', () => {
  const { store, fromElsewhere, shown, settle, held } = boundStore()
  fromElsewhere((records) => writeRecord(records, fakeShape('child', 'parent')))
  store.put([fakeShape('parent', 'page')])
  settle()
  expect(shown()).toEqual(['page', 'parent', 'child'])
  expect(held()).toEqual(new Map())
})

test('[SY5] one that is put into what is not there is shown nowhere until it comes', () => {
  const { store, fromElsewhere, held, shown } = boundStore([
    fakePage,
    fakeShape('old', 'page'),
    fakeShape('a', 'old'),
    fakeShape('below', 'a'),
  ])
  fromElsewhere((records) => setKeys(records, 'a', { parentId: 'new' }))
  expect(shown()).toEqual(['page', 'old'])
  expect(held()).toEqual(
    new Map([
      ['a', 'no_parent'],
      ['below', 'no_parent'],
    ]),
  )
  fromElsewhere((records) => records.delete('old'))
  fromElsewhere((records) => writeRecord(records, fakeShape('new', 'page')))
  expect([store.get('a'), store.get('below')]).toEqual([
    fakeShape('a', 'new'),
    fakeShape('below', 'a'),
  ])
  expect(held()).toEqual(new Map())
})

test('[SY6] two shapes that two people put into each other never make a cycle in the store', () => {
  const before = CycleInStore.count
  const { store, settle, fromElsewhere, held } = boundStore([
    fakePage,
    fakeShape('a', 'page'),
    fakeShape('b', 'page'),
  ])
  store.put([fakeShape('a', 'b')])
  settle()
  fromElsewhere((records) => setKeys(records, 'b', { parentId: 'a' }))
  expect(store.get('a')).toEqual(fakeShape('a', 'b'))
  expect(store.get('b')).toEqual(fakeShape('b', 'page'))
  expect(held()).toEqual(new Map([['b', 'cycle']]))
  store.put([fakeShape('a', 'page')])
  settle()
  expect(store.get('b')).toEqual(fakeShape('b', 'a'))
  expect(held()).toEqual(new Map())
  expect(CycleInStore.count).toBe(before)
})

test('[SY6] one that lost its last good place too appears when the cycle is broken', () => {
  const { store, fromElsewhere, shown, held } = boundStore([
    fakePage,
    fakeShape('old', 'page'),
    fakeShape('a', 'old'),
    fakeShape('b', 'a'),
  ])
  fromElsewhere((records) => setKeys(records, 'a', { parentId: 'b' }))
  expect(held()).toEqual(new Map([['a', 'cycle']]))
  fromElsewhere((records) => records.delete('old'))
  expect(shown()).toEqual(['page'])
  fromElsewhere((records) => setKeys(records, 'b', { parentId: 'page' }))
  expect([store.get('a'), store.get('b')]).toEqual([fakeShape('a', 'b'), fakeShape('b', 'page')])
  expect(held()).toEqual(new Map())
})

test('[SY6] a change that waits counts: a parent of the same frame closes no cycle', () => {
  const before = CycleInStore.count
  const { store, settle, fromElsewhere, held } = boundStore([
    fakePage,
    fakeShape('a', 'page'),
    fakeShape('b', 'page'),
  ])
  store.put([fakeShape('a', 'b')])
  fromElsewhere((records) => setKeys(records, 'b', { parentId: 'a' }))
  expect(held()).toEqual(new Map([['b', 'cycle']]))
  settle()
  expect(store.get('b')).toEqual(fakeShape('b', 'page'))
  expect(CycleInStore.count).toBe(before)
})

test('[SY6] two that change places make no cycle on the way', () => {
  const before = CycleInStore.count
  const { store, fromElsewhere, held } = boundStore([
    fakePage,
    fakeShape('a', 'page'),
    fakeShape('b', 'a'),
  ])
  fromElsewhere((records) => {
    setKeys(records, 'a', { parentId: 'b' })
    setKeys(records, 'b', { parentId: 'page' })
  })
  expect([store.get('a'), store.get('b')]).toEqual([fakeShape('a', 'b'), fakeShape('b', 'page')])
  expect(held()).toEqual(new Map())
  expect(CycleInStore.count).toBe(before)
})

test('[SY6] a whole document with a cycle reads without its members and what hangs on them', () => {
  const { doc } = boundStore([
    fakePage,
    fakeShape('a', 'b'),
    fakeShape('b', 'a'),
    fakeShape('child', 'a'),
    fakeShape('good', 'page'),
    fakeBinding('binding', 'child', 'good'),
  ])
  const { records, quarantined } = readRecords(doc, fakeCheck)
  expect([...records.keys()]).toEqual(['page', 'good'])
  expect(new Map(quarantined.map(({ id, reason }) => [id, reason]))).toEqual(
    new Map([
      ['a', 'cycle'],
      ['b', 'cycle'],
      ['child', 'cycle'],
      ['binding', 'no_end'],
    ]),
  )
})

test('[SY6] shapes within shapes end at a depth that an editor can walk', () => {
  const chain = Array.from({ length: LIMITS.parentDepth + 5 }, (_, at) =>
    fakeShape(`s${at}`, at === 0 ? 'page' : `s${at - 1}`),
  )
  const { shown, held } = boundStore([fakePage, ...chain])
  expect(shown()).toHaveLength(LIMITS.parentDepth + 1)
  expect(new Set(held().values())).toEqual(new Set(['too_nested']))
})

test('[SY6] of 20,000 shapes in one chain those near the page are read, and the others held back', () => {
  const chain = Array.from({ length: 19_999 }, (_, at) =>
    fakeShape(`s${at}`, at === 0 ? 'page' : `s${at - 1}`),
  )
  const { doc } = boundStore([fakePage, ...chain])
  const { records, quarantined } = readRecords(doc, fakeCheck)
  const reasons = new Set(quarantined.map(({ reason }) => reason))
  // The page, and as many shapes as may hang in a row.
  expect([records.size, quarantined.length, reasons]).toEqual([
    LIMITS.parentDepth + 1,
    chain.length - LIMITS.parentDepth,
    new Set(['too_nested']),
  ])
})

function nested(depth: number): unknown {
  let value: unknown = 'end'
  for (let at = 0; at < depth; at += 1) value = [value]
  return value
}

function mapWith(keys: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  const sound = { id: 'bad', typeName: 'shape', type: 'note', parentId: 'page', at: [0, 0, 0] }
  return new Y.Map([...Object.entries(sound), ...Object.entries(keys)])
}

function manyProps(): Readonly<Record<string, unknown>> {
  const names = Array.from({ length: LIMITS.recordKeys }, (_, at) => [`props.p${at}`, 0] as const)
  return Object.fromEntries(names)
}

function ordersOf(records: readonly FakeRecord[]): readonly (readonly FakeRecord[])[] {
  if (records.length === 0) return [[]]
  return records.flatMap((first) =>
    ordersOf(records.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  )
}
