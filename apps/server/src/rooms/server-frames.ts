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
  const payload = encoding.createEncoder()
  encoding.writeVarUint(payload, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(payload, clientId)
    encoding.writeVarUint(payload, clock)
    encoding.writeVarString(payload, state)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(payload))
  return encoding.toUint8Array(encoder)
}

function syncFrame(type: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
