import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindStore } from './bind-store.ts'
import { recordsOf, writeRecord } from './document.ts'
import { readRecords } from './read-records.ts'
import { setKeys } from './testing/bound-store.ts'
import { FakeNetwork } from './testing/fake-network.ts'
import type { FakeEditor } from './testing/fake-network.ts'
import {
  CycleInStore,
  FakeStore,
  fakeBinding,
  fakeCheck,
  fakePage,
  fakeShape,
} from './testing/fake-store.ts'

const EDITORS = 4
const SHAPES = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const BINDINGS = ['x', 'y'] as const

const shape = fc.constantFrom(...SHAPES)
const few = fc.nat({ max: 3 })

/** What an editor does, or what happens to its line. */
const step = fc.oneof(
  fc.record({
    type: fc.constant('edit' as const),
    id: shape,
    key: fc.constantFrom('text', 'emotion', 'office'),
    value: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('move' as const), id: shape, x: fc.integer() }),
  fc.record({
    type: fc.constant('nest' as const),
    id: shape,
    into: fc.constantFrom('page', ...SHAPES),
  }),
  fc.record({
    type: fc.constant('bind' as const),
    id: fc.constantFrom(...BINDINGS),
    from: shape,
    to: shape,
  }),
  fc.record({ type: fc.constant('remove' as const), id: shape }),
  fc.record({ type: fc.constant('frame' as const) }),
  fc.record({ type: fc.constant('flush' as const) }),
  fc.record({ type: fc.constant('deliver' as const), up: few, down: few }),
  fc.record({ type: fc.constant('cut' as const) }),
  fc.record({ type: fc.constant('reconnect' as const) }),
  fc.record({ type: fc.constant('spoil' as const), id: shape }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const script = fc.array(fc.tuple(fc.nat({ max: EDITORS - 1 }), step), { maxLength: 150 })

test('[SY9] editors that edit, nest, delete and miss each other end with equal stores', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: EDITORS }), script, (count, steps) => {
      const cycles = CycleInStore.count
      const network = new FakeNetwork(seed(), count, openFakeStore)
      for (const [who, what] of steps) {
        const editor = network.editors[who % count]
        if (editor !== undefined) take(network, editor, what)
      }
      network.calm()
      repair(network)
      const expected = readRecords(network.hub, fakeCheck)
      const held = new Set(expected.quarantined.map(({ id }) => id))
      for (const { doc, store, binding } of network.editors) {
        expect(recordsOf(doc).toJSON()).toEqual(recordsOf(network.hub).toJSON())
        expect(shownIn(store)).toEqual(expected.records)
        expect(new Set(binding.quarantined().map(({ id }) => id))).toEqual(held)
        expect(binding.hasPending()).toBe(false)
      }
      expect(CycleInStore.count).toBe(cycles)
    }),
    { numRuns: 400 },
  )
})

function openFakeStore(doc: Y.Doc) {
  const store = new FakeStore()
  // Writes happen when the test says so.
  const binding = bindStore({ store, doc, check: fakeCheck, schedule: () => () => undefined })
  return { store, binding }
}

function seed(): Y.Doc {
  const doc = new Y.Doc()
  writeRecord(recordsOf(doc), fakePage)
  for (const id of SHAPES.slice(0, 4)) writeRecord(recordsOf(doc), fakeShape(id, 'page'))
  return doc
}

function take(network: FakeNetwork<FakeStore>, editor: FakeEditor<FakeStore>, what: Step): void {
  const { store, binding } = editor
  switch (what.type) {
    case 'edit': {
      const before = store.get(what.id) ?? fakeShape(what.id, 'page')
      return store.put([{ ...before, props: { ...before.props, [what.key]: what.value } }])
    }
    case 'move': {
      const before = store.get(what.id)
      return before === undefined ? undefined : store.put([{ ...before, x: what.x }])
    }
    case 'nest':
      return nest(store, what)
    case 'bind':
      if (store.get(what.from) === undefined || store.get(what.to) === undefined) return
      return store.put([fakeBinding(what.id, what.from, what.to)])
    case 'remove':
      return store.remove(withAllThatHangsOn(store, what.id))
    case 'frame':
      return store.frame()
    case 'flush':
      return binding.flush()
    case 'deliver':
      return network.deliver(editor, what)
    case 'cut':
      return network.cut(editor)
    case 'reconnect':
      return network.reconnect(editor)
    case 'spoil':
      // Another program writes nonsense.
      if (!recordsOf(network.hub).has(what.id)) return
      return setKeys(recordsOf(network.hub), what.id, { 'props.bad': true })
  }
}

/** As an editor does: only into what is there, and never into what is below. */
function nest(
  store: FakeStore,
  { id, into }: { readonly id: string; readonly into: string },
): void {
  const before = store.get(id)
  if (before === undefined || store.get(into) === undefined) return
  if (withAllThatHangsOn(store, id).includes(into)) return
  store.put([{ ...before, parentId: into }])
}

function withAllThatHangsOn(store: FakeStore, id: string): string[] {
  const ids = new Set(store.get(id) === undefined ? [] : [id])
  for (let size = -1; size !== ids.size;) {
    size = ids.size
    for (const { id: each, parentId = '', fromId = '', toId = '' } of store.allRecords()) {
      if ([parentId, fromId, toId].some((other) => ids.has(other))) ids.add(each)
    }
  }
  return [...ids]
}

/** As the server may do: what nobody sees alike is mended, and all see it alike again. */
function repair(network: FakeNetwork<FakeStore>): void {
  const records = recordsOf(network.hub)
  network.hub.transact(() => {
    for (const { id, reason } of readRecords(network.hub, fakeCheck).quarantined) {
      if (reason === 'invalid') setKeys(records, id, { 'props.bad': false })
    }
  })
  network.hub.transact(() => {
    for (const { id, reason } of readRecords(network.hub, fakeCheck).quarantined) {
      if (reason === 'cycle') setKeys(records, id, { parentId: 'page' })
    }
  })
  network.calm()
}

function shownIn(store: FakeStore): ReadonlyMap<string, unknown> {
  return new Map(store.allRecords().map((record) => [record.id, record]))
}
