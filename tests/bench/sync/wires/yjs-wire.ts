import { readFileSync } from 'node:fs'
import { MESSAGE, SYNC, recordsOf } from '@amtsweg/sync'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { noteId, placeOf } from '../board-file.ts'
import { markedCursor, markedX, marksInStates, marksInUpdate } from '../marks.ts'
import type { Wire, WireOptions } from './wire.ts'

/** Nothing known, nothing deleted. */
const EMPTY = { stateVector: Uint8Array.of(0), update: Uint8Array.of(0, 0) }

/** A client id that no other client of the bench has, as long as a random one. */
const FIRST_CLIENT_ID = 2_000_000_000

/** y-websocket's protocol, as a stock client speaks it. */
export function yjsWire({ number, document, notes }: WireOptions): Wire {
  const clientId = FIRST_CLIENT_ID + number
  const move = document === null ? null : noteMover({ clientId, document, notes })
  let clock = 0
  return {
    greeting: [syncFrame(SYNC.step1, EMPTY.stateVector), syncFrame(SYNC.step2, EMPTY.update)],
    syncs: (frame) => frame[0] === MESSAGE.sync && frame[1] === SYNC.step2,
    write(now) {
      if (move === null) throw new Error('a client that writes needs the document')
      return syncFrame(SYNC.update, move(now))
    },
    point(now) {
      clock += 1
      return awarenessFrame({ clientId, clock, state: stateOf(number, now) })
    },
    writesIn: marksInUpdate,
    pointsIn: marksInStates,
    keepAlive: null,
  }
}

/** A raw relay's: it answers nothing, so whatever comes first is the document. */
export function relayWire(options: WireOptions): Wire {
  return { ...yjsWire(options), syncs: () => true }
}

/** A frame of the sync protocol. */
function syncFrame(type: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

/** A person as our pages say it: name, colour, page, cursor, selection. */
function stateOf(number: number, now: number): string {
  const user = { name: `Teilnehmerin ${number}`, color: '#0b5c63' }
  const cursor = markedCursor(now)
  const presence = { pageId: 'page:bench', cursor, selectedShapeIds: [], editing: null }
  return JSON.stringify({ user, presence })
}

function awarenessFrame(entry: {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}): Uint8Array {
  const payload = encoding.createEncoder()
  encoding.writeVarUint(payload, 1)
  encoding.writeVarUint(payload, entry.clientId)
  encoding.writeVarUint(payload, entry.clock)
  encoding.writeVarString(payload, entry.state)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(payload))
  return encoding.toUint8Array(encoder)
}

/** Moves one note after the other; returns the update of each move. */
function noteMover(options: {
  readonly clientId: number
  readonly document: string
  readonly notes: readonly number[]
}): (now: number) => Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = options.clientId
  Y.applyUpdate(doc, readFileSync(options.document))
  const records = recordsOf(doc)
  let update: Uint8Array | null = null
  doc.on('update', (bytes: Uint8Array) => void (update = bytes))
  let moves = 0
  return (now) => {
    const number = options.notes[moves % options.notes.length] ?? 0
    moves += 1
    const record = records.get(noteId(number))
    if (!(record instanceof Y.Map)) throw new Error('a note was expected')
    record.set('at', [markedX(now), placeOf(number).y, 0])
    if (update === null) throw new Error('an update was expected')
    return update
  }
}
