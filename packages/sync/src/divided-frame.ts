import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC, answersStep1 } from './messages.ts'

type Frame = Uint8Array<ArrayBuffer>

/** Structs of one client, one after the other. */
interface Run {
  readonly client: number
  readonly clock: number
  readonly structs: Uint8Array[]
}

/**
 * A large update-carrying frame as frames of at most `maxBytes`, to be sent in this order.
 * Somebody who worked long without a connection answers the server's first step with all of it
 * at once; the server would refuse such a frame, and the work would be lost. A single value
 * larger than `maxBytes` stays whole.
 */
export function dividedFrame(frame: Uint8Array, maxBytes: number): readonly Frame[] {
  const update = updateOf(frame)
  // Deletions come last: they name what the parts before have brought.
  const last = answersStep1(frame) ? SYNC.step2 : SYNC.update
  return [
    ...partsOf(update, maxBytes / 2).map((part) => frameOf(SYNC.update, part)),
    frameOf(last, deletionsOf(update)),
  ]
}

function partsOf(update: Uint8Array, size: number): readonly Uint8Array[] {
  const parts: Run[][] = []
  let runs: Run[] = []
  let filled = Infinity
  for (const struct of Y.decodeUpdate(update).structs) {
    const bytes = encodedStruct(struct)
    if (filled + bytes.length > size) {
      runs = []
      parts.push(runs)
      filled = 0
    }
    filled += bytes.length
    // Structs come client by client, without gaps: what is missing stands there as a skip.
    const { client, clock } = struct.id
    const run = runs.at(-1)
    if (run?.client === client) run.structs.push(bytes)
    else runs.push({ client, clock, structs: [bytes] })
  }
  return parts.map(encodedPart)
}

function encodedStruct(struct: ReturnType<typeof Y.decodeUpdate>['structs'][number]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoding.toUint8Array(encoder.restEncoder)
}

/** Format V1: number of clients; of each its number of structs, id, clock and structs; no deletions. */
function encodedPart(runs: readonly Run[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, runs.length)
  for (const { client, clock, structs } of runs) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const bytes of structs) encoding.writeUint8Array(encoder, bytes)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

function deletionsOf(update: Uint8Array): Uint8Array {
  return Y.diffUpdate(update, Y.encodeStateVector(Y.parseUpdateMeta(update).to))
}

function updateOf(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

function frameOf(type: (typeof SYNC)[keyof typeof SYNC], update: Uint8Array): Frame {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}
