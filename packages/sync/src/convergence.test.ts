import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindStore } from './bind-store.ts'
import { recordsOf, writeRecord } from './document.ts'
import { readRecords } from './read-records.ts'
import { FakeStore, fakeCheck, fakePage, fakeShape } from './testing/fake-store.ts'

const EDITORS = 3
const IDS = ['a', 'b', 'c', 'd', 'e'] as const

const operation = fc.oneof(
  fc.record({
    type: fc.constant('put' as const),
    id: fc.constantFrom(...IDS),
    key: fc.constantFrom('text', 'emotion', 'office'),
    value: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ type: fc.constant('move' as const), id: fc.constantFrom(...IDS), x: fc.integer() }),
  fc.record({ type: fc.constant('remove' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ type: fc.constant('flush' as const) }),
  fc.record({ type: fc.constant('deliver' as const), to: fc.nat({ max: EDITORS - 1 }) }),
)
const steps = fc.array(fc.tuple(fc.nat({ max: EDITORS - 1 }), operation), { maxLength: 120 })

test('[SY9] editors that edit, delete and miss each other end with equal stores', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const seed = new Y.Doc()
      writeRecord(recordsOf(seed), fakePage)
      const editors = Array.from({ length: EDITORS }, () => {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed))
        const store = new FakeStore()
        const binding = bindStore({ store, doc, check: fakeCheck, schedule: () => () => undefined })
        return { doc, store, binding }
      })
      const deliver = (from: Y.Doc, to: Y.Doc) => {
        Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
      }
      for (const [who, what] of script) {
        const editor = editors[who]
        if (editor === undefined) continue
        const { store, binding, doc } = editor
        switch (what.type) {
          case 'put': {
            const before = store.get(what.id) ?? fakeShape(what.id, 'page')
            store.put([{ ...before, props: { ...before.props, [what.key]: what.value } }])
            break
          }
          case 'move': {
            const before = store.get(what.id)
            if (before !== undefined) store.put([{ ...before, x: what.x }])
            break
          }
          case 'remove':
            store.remove([what.id])
            break
          case 'flush':
            binding.flush()
            break
          case 'deliver': {
            const target = editors[what.to]
            if (target !== undefined) deliver(doc, target.doc)
            break
          }
        }
      }
      for (const { binding } of editors) binding.flush()
      for (const { doc } of editors) deliver(doc, seed)
      for (const { doc } of editors) deliver(seed, doc)
      const expected = readRecords(seed, fakeCheck)
      expect(expected.quarantined).toEqual([])
      for (const { doc, store, binding } of editors) {
        const shown = new Map(store.allRecords().map((record) => [record.id, record]))
        expect(shown).toEqual(expected.records)
        expect(readRecords(doc, fakeCheck).records).toEqual(expected.records)
        expect(binding.hasPending()).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})
