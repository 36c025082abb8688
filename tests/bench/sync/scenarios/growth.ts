import { recordsOf, writeRecord } from '@amtsweg/sync'
import type { AnyRecord } from '@amtsweg/sync'
import * as Y from 'yjs'
import { RoomDocument } from '../../../../apps/server/src/rooms/room-document.ts'
import { boardDocument, boardRecords, note, noteId, placeOf } from '../board-file.ts'
import type { Row, Table } from '../result.ts'
import type { Scale } from '../scale.ts'

/** People who move notes at the same time. */
const PEOPLE = 3

/** Moves of each until the others hear of them: as many as fall into a third of a second of latency. */
const ROUNDS_TOGETHER = 10

/** Type and length before the update in a frame. */
const FRAME_HEAD_BYTES = 3

/**
 * A long workshop in fast motion, with the server's own document and the same writing as the canvas does, but without
 * sockets: 84,000 moves at 30 a second would take a quarter of an hour.
 */
export function growth(scale: Scale): readonly Table[] {
  const { moves, notes, steps } = scale.growth
  const rows = steps.map((length) => grow({ moves, notes, length }))
  return [
    {
      title: `Growth: ${moves.toLocaleString('en')} moves of ${notes} notes by ${PEOPLE} people`,
      columns: [
        'bytes a move',
        'snapshot kB',
        'fresh kB',
        'ratio',
        'server opens, ms',
        'fresh opens, ms',
      ],
      rows,
    },
  ]
}

function grow(options: {
  readonly moves: number
  readonly notes: number
  /** Moves one after the other of one note by one person: a drag of a second has about 30. */
  readonly length: number
}): Row {
  const { moves, notes, length } = options
  const random = numbers(1)
  const records = boardRecords({ notes, letters: 20 })
  const start = Y.encodeStateAsUpdate(boardDocument(records))
  const server = new RoomDocument({
    snapshot: null,
    rows: [{ seq: 1, at: 0, author: '', update: start }],
  })
  let sent = 0
  let waiting: { readonly from: Y.Doc; readonly update: Uint8Array }[] = []
  const people = Array.from({ length: PEOPLE }, (_, at) => {
    const doc = new Y.Doc()
    // As long as the random ones are.
    doc.clientID = 2_000_000_000 + at
    Y.applyUpdate(doc, start)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === server) return
      sent += update.length + FRAME_HEAD_BYTES
      waiting.push({ from: doc, update })
    })
    return { doc, held: 0, left: 0 }
  })
  const placed = new Map<number, AnyRecord>()
  const exchange = (seq: number) => {
    server.apply(waiting.map(({ update }) => ({ seq, update })))
    for (const { doc } of people) {
      const others = waiting.filter(({ from }) => from !== doc).map(({ update }) => update)
      doc.transact(() => {
        for (const update of others) Y.applyUpdate(doc, update, server)
      }, server)
    }
    waiting = []
  }
  for (let round = 0; round < moves / PEOPLE; round++) {
    for (const person of people) {
      if (person.left === 0) {
        person.held = Math.floor(random() * notes)
        person.left = length
      }
      person.left -= 1
      const before = placed.get(person.held) ?? note(person.held, placeOf(person.held))
      // Whole numbers, as the pointer gives them at a zoom of 100 %.
      const place = { x: Math.floor(random() * 8000), y: Math.floor(random() * 4000) }
      const after = note(person.held, place)
      placed.set(person.held, after)
      writeRecord(recordsOf(person.doc), after, before)
    }
    if (round % ROUNDS_TOGETHER === 0) exchange(round + 2)
  }
  exchange(moves + 2)
  const { snapshot } = server.fold()
  const now = records.map((record) => freshRecord(server.doc, record))
  const fresh = { seq: 1, data: Y.encodeStateAsUpdateV2(boardDocument(now)) }
  return {
    name: length === 1 ? 'each time another note' : `drags of ${length} moves`,
    values: [
      sent / moves,
      snapshot.data.length / 1000,
      fresh.data.length / 1000,
      snapshot.data.length / fresh.data.length,
      opening(snapshot),
      opening(fresh),
    ],
  }
}

/** The record where it lies now. */
function freshRecord(doc: Y.Doc, record: AnyRecord): AnyRecord {
  const map = recordsOf(doc).get(record.id)
  const at = map instanceof Y.Map ? map.get('at') : undefined
  if (!Array.isArray(at) || !record.id.startsWith(noteId(0).slice(0, 11))) return record
  const [x, y]: unknown[] = at
  const moved: AnyRecord & Readonly<Record<string, unknown>> = { ...record, x, y }
  return moved
}

/** Milliseconds in which the server reads a snapshot; the best of three, for the compiler is warm on a real server. */
function opening(snapshot: { readonly seq: number; readonly data: Uint8Array }): number {
  const times = [0, 1, 2].map(() => {
    const begin = performance.now()
    new RoomDocument({ snapshot, rows: [] }).destroy()
    return performance.now() - begin
  })
  return Math.min(...times)
}

/** Numbers from 0 to below 1, the same ones each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
    return state / 0x80_00_00_00
  }
}
