import { deleteRecord, recordsOf, writeRecord } from '@amtsweg/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkUpdate } from './check-update.ts'

/** Gives a server what a client has and it lacks, as after a cut; says what the server thinks of it. */
function bring(server: Y.Doc, client: Y.Doc): string {
  const update = Y.encodeStateAsUpdate(client, Y.encodeStateVector(server))
  const check = checkUpdate(server, update)
  if (!check.ok) return check.reason
  Y.applyUpdate(server, update)
  return 'fits'
}

function hear(client: Y.Doc, server: Y.Doc): void {
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server, Y.encodeStateVector(client)))
}

test.each([
  ['a browser', { gc: true }, false],
  ['a program that forgets nothing', { gc: false }, false],
  ['a program with an undo of its own', { gc: true }, true],
])(
  '[SV130] what %s has set over and over while it was offline is taken',
  (_name, options, hasUndo) => {
    const [server, client] = [new Y.Doc(), new Y.Doc(options)]
    const board = client.getMap('board')
    const undo = hasUndo ? new Y.UndoManager(board, { captureTimeout: 0 }) : null
    for (let at = 0; at < 4; at += 1) board.set('place', [at, at, 0])
    expect(bring(server, client)).toBe('fits')
    for (let at = 4; at < 9; at += 1) board.set('place', [at, at, 0])
    expect(bring(server, client)).toBe('fits')
    expect(server.getMap('board').toJSON()).toEqual({ place: [8, 8, 0] })
    expect(undo?.undoStack.length).toBe(hasUndo ? 9 : undefined)
  },
)

function shapeOf(id: string, { x, text }: { readonly x: number; readonly text: unknown }) {
  return { id, typeName: 'shape', x, y: 0, rotation: 0, props: { text } }
}

const id = fc.constantFrom('shape:a', 'shape:b', 'shape:c')
const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.record({ de: fc.string({ maxLength: 6 }), en: fc.string({ maxLength: 6 }) }),
  fc
    .array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
    .map((lines) => ({
      type: 'doc',
      content: lines.map((line) => ({
        type: 'paragraph',
        content: [{ type: 'text', text: line }],
      })),
    })),
)
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('write' as const), id, x: fc.nat({ max: 9 }), text }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('drag' as const),
      id,
      moves: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), id }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('bring' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('hear' as const) }) },
)
const steps = fc.array(fc.tuple(fc.nat({ max: 2 }), step), { maxLength: 60 })

test('[SV130] whatever honest clients have done, heard and missed, what they bring is taken', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const server = new Y.Doc()
      const people = [{ gc: true }, { gc: false }, { gc: true }].map((options) => {
        const doc = new Y.Doc(options)
        return { doc, undo: new Y.UndoManager(recordsOf(doc), { captureTimeout: 0 }) }
      })
      for (const [who, step] of all) {
        const person = people[who]
        if (person === undefined) continue
        const { doc, undo } = person
        const records = recordsOf(doc)
        switch (step.type) {
          case 'write': {
            const { id, x, text } = step
            writeRecord(records, shapeOf(id, { x, text }))
            break
          }
          case 'drag':
            for (let x = 10; x < 10 + step.moves; x += 1) {
              writeRecord(
                records,
                shapeOf(step.id, { x, text: '' }),
                shapeOf(step.id, { x: 0, text: '' }),
              )
            }
            break
          case 'delete':
            deleteRecord(records, step.id)
            break
          case 'undo':
            undo.undo()
            break
          case 'bring':
            expect(bring(server, doc)).toBe('fits')
            break
          case 'hear':
            hear(doc, server)
            break
        }
      }
      for (const { doc } of people) expect(bring(server, doc)).toBe('fits')
      for (const { doc } of people) {
        hear(doc, server)
        expect(recordsOf(doc).toJSON()).toEqual(recordsOf(server).toJSON())
      }
    }),
    { numRuns: 300 },
  )
})
