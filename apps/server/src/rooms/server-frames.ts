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
  return {
    all: presenceFrameOf(encoded),
    without: (clientId) =>
      presenceFrameOf(encoded.filter((_, at) => entries[at]?.clientId !== clientId)),
  }
}

function encodeEntry({ clientId, clock, state }: PresenceEntry): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, state)
  return encoding.toUint8Array(encoder)
}

function presenceFrameOf(encoded: readonly Uint8Array[]): Uint8Array {
  const head = encoding.createEncoder()
  encoding.writeVarUint(head, encoded.length)
  const payload = Buffer.concat([encoding.toUint8Array(head), ...encoded])
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

function syncFrame(type: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
