// @vitest-environment jsdom
import { createBoardStore } from '@amtsweg/board'
import { checkRecord, readJourneys, seedRecords } from '@amtsweg/board/schema'
import {
  anyCommand,
  expectLaidOut,
  expectSoundMaps,
  headlessEditorOf,
  runCommand,
} from '@amtsweg/board/testing'
import { templateJourney } from '@amtsweg/journey'
import { bindStore, readRecords, recordsOf, writeRecord } from '@amtsweg/sync'
import { FakeNetwork } from '@amtsweg/sync/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const few = fc.nat({ max: 3 })

/** What somebody does, or what happens to their line. */
const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('command' as const), what: anyCommand }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('deliver' as const), up: few, down: few }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('cut' as const, 'back' as const) }) },
)

test('two people who change the same journeys at once, also cut off from each other, end with the same sound journeys', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: 1 }), event), { minLength: 80, maxLength: 160 }),
      async (events) => {
        const network = new FakeNetwork(seed(), 2, openEditor)
        for (const [who, what] of events) {
          const person = network.editors[who]
          if (person === undefined) throw new Error('there are two people')
          const { editor } = person.store
          if (what.type === 'command') runCommand(editor, what.what)
          else if (what.type === 'undo') editor.undo()
          else if (what.type === 'redo') editor.redo()
          else if (what.type === 'deliver') network.deliver(person, what)
          else if (what.type === 'cut') network.cut(person)
          else network.reconnect(person)
          person.binding.flush()
          // What came from elsewhere is laid out right after.
          await Promise.resolve()
        }
        network.calm()
        await Promise.resolve()
        const [mine, theirs] = network.editors
        if (mine === undefined || theirs === undefined) throw new Error('there are two people')
        expect(recordsOf(mine.doc).toJSON()).toEqual(recordsOf(theirs.doc).toJSON())
        const stored = [...readRecords(mine.doc, checkRecord).records.values()]
        for (const { store, binding } of [mine, theirs]) {
          const shown = documentOf(store.editor.store)
          expect(readJourneys(shown)).toEqual(readJourneys(stored))
          expect(shown.map(({ id }) => id).sort()).toEqual(stored.map(({ id }) => id).sort())
          expectSoundMaps(shown)
          expectLaidOut(store.editor)
          binding.dispose()
          store.editor.dispose()
        }
      },
    ),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

function openEditor(doc: Y.Doc) {
  const store = createBoardStore()
  // Writes happen when the test says so.
  const binding = bindStore({ store, doc, check: checkRecord, schedule: () => () => undefined })
  return { store: { editor: headlessEditorOf(store) }, binding }
}

function documentOf(store: ReturnType<typeof createBoardStore>) {
  return store.allRecords().filter(({ typeName }) => store.scopedTypes.document.has(typeName))
}

function seed(): Y.Doc {
  const doc = new Y.Doc()
  let count = 0
  const journey = templateJourney('bewohnerparkausweis')
  const createId = () => `seed${(count += 1)}`
  for (const record of seedRecords({ title: 'Test', language: 'de', journey, createId })) {
    writeRecord(recordsOf(doc), record)
  }
  return doc
}
