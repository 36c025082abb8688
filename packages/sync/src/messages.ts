import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ROLES } from './roles.ts'
import type { Rights } from './roles.ts'

/** First number of each frame: y-websocket's four, and ours, which go only to those who ask. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, amtsweg: 100 } as const

/** Second number of a sync frame. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Where somebody's cursor is, in whole pixels of the page. */
export interface CursorMove {
  /** The Yjs client id under which that one is present. */
  readonly clientId: number
  readonly x: number
  readonly y: number
}

/** What is said in frames of type 100. */
export type AmtswegMessage =
  /** Client: from now on tell me what is committed. */
  | { readonly type: 'subscribe' }
  /** Server: the first `count` update-carrying frames of this connection are committed to disk. */
  | { readonly type: 'saved'; readonly count: number }
  /** Server: something for the person at the screen, as a code for the page to put into words. */
  | { readonly type: 'notice'; readonly code: string }
  /** Server: what this connection may do from now on. */
  | ({ readonly type: 'rights' } & Rights)
  /** Server: whether changes to this board can be stored; said when they cannot any more, and when they can again. */
  | { readonly type: 'storing'; readonly works: boolean }
  /** Client: from now on tell me of moved cursors by `cursors`, not by whole awareness states. */
  | { readonly type: 'follow_cursors' }
  /** Client: my cursor is here; all else of my awareness state is as it was. */
  | { readonly type: 'cursor'; readonly x: number; readonly y: number }
  /** Server: these cursors have moved; the receiver's own may be among them. */
  | { readonly type: 'cursors'; readonly moves: readonly CursorMove[] }

const SUBSCRIBE = 0
const SAVED = 1
const NOTICE = 2
const RIGHTS = 3
const STORING = 4
const FOLLOW_CURSORS = 5
const CURSOR = 6
const CURSORS = 7

/** Encodes a whole frame of type 100. */
export function encodeAmtsweg(message: AmtswegMessage): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.amtsweg)
  switch (message.type) {
    case 'subscribe':
      encoding.writeVarUint(encoder, SUBSCRIBE)
      break
    case 'saved':
      encoding.writeVarUint(encoder, SAVED)
      encoding.writeVarUint(encoder, message.count)
      break
    case 'notice':
      encoding.writeVarUint(encoder, NOTICE)
      encoding.writeVarString(encoder, message.code)
      break
    case 'rights':
      encoding.writeVarUint(encoder, RIGHTS)
      encoding.writeVarUint(encoder, ROLES.indexOf(message.role))
      encoding.writeVarUint(encoder, message.isPaused ? 1 : 0)
      break
    case 'storing':
      encoding.writeVarUint(encoder, STORING)
      encoding.writeVarUint(encoder, message.works ? 1 : 0)
      break
    case 'follow_cursors':
      encoding.writeVarUint(encoder, FOLLOW_CURSORS)
      break
    case 'cursor':
      encoding.writeVarUint(encoder, CURSOR)
      writePoint(encoder, message)
      break
    case 'cursors':
      encoding.writeVarUint(encoder, CURSORS)
      encoding.writeVarUint(encoder, message.moves.length)
      for (const move of message.moves) {
        encoding.writeVarUint(encoder, move.clientId)
        writePoint(encoder, move)
      }
      break
  }
  return encoding.toUint8Array(encoder)
}

/**
 * Decodes what follows the leading 100; `null` for a message of a later version.
 *
 * @throws when the frame ends too early.
 */
export function decodeAmtsweg(decoder: decoding.Decoder): AmtswegMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case SUBSCRIBE:
      return { type: 'subscribe' }
    case SAVED:
      return { type: 'saved', count: decoding.readVarUint(decoder) }
    case NOTICE:
      return { type: 'notice', code: decoding.readVarString(decoder) }
    case RIGHTS: {
      const role = ROLES[decoding.readVarUint(decoder)]
      const isPaused = decoding.readVarUint(decoder) === 1
      return role === undefined ? null : { type: 'rights', role, isPaused }
    }
    case STORING:
      return { type: 'storing', works: decoding.readVarUint(decoder) === 1 }
    case FOLLOW_CURSORS:
      return { type: 'follow_cursors' }
    case CURSOR:
      return { type: 'cursor', ...readPoint(decoder) }
    case CURSORS:
      return { type: 'cursors', moves: readMoves(decoder) }
    default:
      return null
  }
}

/** Some 4 bytes: relative to the last place it would be 2, but then each frame would hang on the one before. */
function writePoint(
  encoder: encoding.Encoder,
  { x, y }: { readonly x: number; readonly y: number },
) {
  encoding.writeVarInt(encoder, x)
  encoding.writeVarInt(encoder, y)
}

function readPoint(decoder: decoding.Decoder): { readonly x: number; readonly y: number } {
  return { x: decoding.readVarInt(decoder), y: decoding.readVarInt(decoder) }
}

function readMoves(decoder: decoding.Decoder): readonly CursorMove[] {
  const count = decoding.readVarUint(decoder)
  const moves: CursorMove[] = []
  // Pushed one by one: the count is a claim, and reading past the end throws.
  for (let at = 0; at < count; at++) {
    moves.push({ clientId: decoding.readVarUint(decoder), ...readPoint(decoder) })
  }
  return moves
}

/** Whether a frame carries an update (sync step 2 or update): what `saved` counts on both sides. */
export function carriesUpdate(frame: Uint8Array): boolean {
  return answersStep1(frame) || (frame[0] === MESSAGE.sync && frame[1] === SYNC.update)
}

/** Whether a frame is sync step 2: all that the other side lacks. */
export function answersStep1(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE.sync && frame[1] === SYNC.step2
}
