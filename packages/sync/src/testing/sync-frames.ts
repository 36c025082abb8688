import * as encoding from 'lib0/encoding'
import { MESSAGE, SYNC } from '../messages.ts'

/** Frames as y-websocket's protocol has them, for tests that play the other side. */
export function stepOneFrame(stateVector: Uint8Array): Uint8Array<ArrayBuffer> {
  return syncFrame(SYNC.step1, stateVector)
}

/** What the other side lacks. */
export function stepTwoFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return syncFrame(SYNC.step2, update)
}

/** A change. */
export function updateFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return syncFrame(SYNC.update, update)
}

/** An encoded awareness update. */
export function awarenessFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

function syncFrame(type: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}
