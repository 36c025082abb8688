import { MESSAGE, SYNC } from '@amtsweg/sync'
import * as encoding from 'lib0/encoding'
import type { PresenceEntry } from './client-message.ts'

/** "Tell me what I lack": the server's own state vector. */
export function syncStep1Frame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(SYNC.step1, stateVector)
}

/** "This is what you lack": afterwards the client is synced. */
export function syncStep2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.step2, update)
}

/** What others have changed. */
export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.update, update)
}

/** How the given clients are present; `null` as JSON for one that has left. */
export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  return presenceFrames(entries).all
}

/** One presence frame for most, and one for each client that must not hear of itself. */
export interface PresenceFrames {
  readonly all: Uint8Array
  without(clientId: number): Uint8Array
}

/** Encodes each entry once: with 300 people moving at once, encoding it for each of them anew takes more than a core. */
export function presenceFrames(entries: readonly PresenceEntry[]): PresenceFrames {
  const encoded = entries.map(encodeEntry)
  const together = Buffer.concat(encoded)
  const places = new Map<number, { readonly start: number; readonly end: number }>()
  let start = 0
  for (const [at, { length }] of encoded.entries()) {
    const id = entries[at]?.clientId
    if (id !== undefined) places.set(id, { start, end: start + length })
    start += length
  }
  return {
    all: presenceFrameOf(encoded.length, [together]),
    without(clientId) {
      const place = places.get(clientId)
      if (place === undefined) return presenceFrameOf(encoded.length, [together])
      return presenceFrameOf(encoded.length - 1, [
        together.subarray(0, place.start),
        together.subarray(place.end),
      ])
    },
  }
}

function encodeEntry({ clientId, clock, state }: PresenceEntry): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, state)
  return encoding.toUint8Array(encoder)
}

function presenceFrameOf(count: number, parts: readonly Uint8Array[]): Uint8Array {
  const head = encoding.encode((encoder) => encoding.writeVarUint(encoder, count))
  const length = parts.reduce((sum, part) => sum + part.length, head.length)
  const before = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint(encoder, length)
  })
  return Buffer.concat([before, head, ...parts])
}

function syncFrame(type: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
