import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { fitOf } from './update-fit.ts'
import type { DecodedUpdate } from './update-faults.ts'

type Struct = DecodedUpdate['structs'][number]

/**
 * Integrates an update struct by struct, each once all that it hangs on is there, because only then it can be said whether its
 * neighbours stand in the right order. False at the first that does not fit: what came before it stays. Takes some 20 µs a
 * struct; updates that need this are texts changed in several places at once.
 *
 * The rest of an item that is known in part and in a type that is gone is integrated as gone. Yjs puts it behind the part
 * that is known, wherever that is: what comes of it, an error even, hangs on whether what was deleted is cleared away yet.
 */
export function integratePiecemeal(doc: Y.Doc, update: Uint8Array): boolean {
  const queues = new Map<number, Struct[]>()
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct instanceof Y.Skip) continue
    const queue = queues.get(struct.id.client)
    if (queue === undefined) queues.set(struct.id.client, [struct])
    else queue.push(struct)
  }
  for (let isMoving = true; isMoving;) {
    isMoving = false
    for (const queue of queues.values()) {
      const taken = takeFitting(doc, queue)
      if (taken === 'broken') return false
      isMoving ||= taken > 0
      queue.splice(0, taken)
    }
  }
  if ([...queues.values()].some((queue) => queue.length > 0)) return false
  Y.applyUpdate(doc, deletionsOf(update))
  return true
}

/** Integrates from the beginning of a queue; returns how many. */
function takeFitting(doc: Y.Doc, queue: readonly Struct[]): number | 'broken' {
  for (const [at, struct] of queue.entries()) {
    // Yjs looks for the neighbours of what it knows already, too, and would wait for those that are missing.
    if (struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)) continue
    const single = updateOf(struct)
    const fit = fitOf(doc, Y.decodeUpdate(single))
    if (fit.type === 'waits') return at
    if (fit.type !== 'fits') return 'broken'
    Y.applyUpdate(doc, fit.hasGoneRest ? updateOf(new Y.GC(struct.id, struct.length)) : single)
  }
  return queue.length
}

/** Format V1: one client with one struct, no deletions. */
function updateOf(struct: Struct): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  const bytes = encoding.createEncoder()
  for (const number of [1, 1, struct.id.client, struct.id.clock]) {
    encoding.writeVarUint(bytes, number)
  }
  encoding.writeUint8Array(bytes, encoding.toUint8Array(encoder.restEncoder))
  encoding.writeVarUint(bytes, 0)
  return encoding.toUint8Array(bytes)
}

function deletionsOf(update: Uint8Array): Uint8Array {
  return Y.diffUpdate(update, Y.encodeStateVector(Y.parseUpdateMeta(update).to))
}
