import { LIMITS, MESSAGE, SYNC, decodeAmtsweg } from '@amtsweg/sync'
import * as decoding from 'lib0/decoding'

/** One client's presence as it travels; `state` is JSON. */
export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}

/** A message of a client, taken apart but not yet trusted. */
export type ClientMessage =
  | { readonly type: 'sync_step_1'; readonly stateVector: Uint8Array }
  /** Sync step 2 and update: both carry an update; `isAnswer`: it is all that the server lacked when it asked. */
  | { readonly type: 'update'; readonly update: Uint8Array; readonly isAnswer: boolean }
  | { readonly type: 'awareness'; readonly entries: readonly PresenceEntry[] }
  | { readonly type: 'query_awareness' }
  | { readonly type: 'subscribe' }
  | { readonly type: 'follow_cursors' }
  | { readonly type: 'cursor'; readonly x: number; readonly y: number }
  /** Understood, and without meaning for a server. */
  | { readonly type: 'ignored' }

/** Takes a frame apart; `null` when it is not of the protocol. */
export function readClientMessage(frame: Uint8Array): ClientMessage | null {
  try {
    return read(decoding.createDecoder(frame))
  } catch {
    // Truncated or garbled bytes from outside: the caller closes the connection with a code.
    return null
  }
}

function read(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.awareness: {
      const entries = readEntries(decoding.readVarUint8Array(decoder))
      return entries === null ? null : { type: 'awareness', entries }
    }
    case MESSAGE.auth:
      return { type: 'ignored' }
    case MESSAGE.queryAwareness:
      return { type: 'query_awareness' }
    case MESSAGE.amtsweg:
      return readAmtsweg(decoder)
    default:
      return null
  }
}

function readAmtsweg(decoder: decoding.Decoder): ClientMessage {
  const message = decodeAmtsweg(decoder)
  switch (message?.type) {
    case 'subscribe':
    case 'follow_cursors':
    case 'cursor':
      return message
    default:
      // Of a later version, or what only a server says.
      return { type: 'ignored' }
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  const step = decoding.readVarUint(decoder)
  switch (step) {
    case SYNC.step1:
      return { type: 'sync_step_1', stateVector: decoding.readVarUint8Array(decoder) }
    case SYNC.step2:
    case SYNC.update:
      return {
        type: 'update',
        update: decoding.readVarUint8Array(decoder),
        isAnswer: step === SYNC.step2,
      }
    default:
      return null
  }
}

/** `null` when there are more than an honest client has to say. */
function readEntries(payload: Uint8Array): readonly PresenceEntry[] | null {
  const decoder = decoding.createDecoder(payload)
  const count = decoding.readVarUint(decoder)
  if (count > LIMITS.awarenessEntries) return null
  const entries: PresenceEntry[] = []
  // Pushed one by one: the count is a claim, and reading past the end throws.
  for (let at = 0; at < count; at++) {
    entries.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    })
  }
  return entries
}
