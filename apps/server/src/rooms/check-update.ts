import { LIMITS } from '@amtsweg/sync'
import * as Y from 'yjs'
import { fitOf } from './update-fit.ts'
import { faultOf } from './update-faults.ts'
import type { DecodedUpdate, UpdateFault } from './update-faults.ts'

/** Whether an update may be stored. */
export type UpdateCheck =
  | { readonly ok: true; readonly decoded: DecodedUpdate }
  | { readonly ok: false; readonly reason: UpdateFault | 'undecodable' | 'too_many_structs' }

/**
 * Looks through an update (V1) before anything is stored or applied. The lazy reader comes first: seven bytes can claim
 * 33 million structs, for which the eager one takes 318 MB; the lazy one fails at the missing bytes in microseconds.
 */
export function checkUpdate(doc: Y.Doc, update: Uint8Array): UpdateCheck {
  try {
    Y.parseUpdateMeta(update)
    const decoded = Y.decodeUpdate(update)
    if (decoded.structs.length > LIMITS.structsPerUpdate) {
      return { ok: false, reason: 'too_many_structs' }
    }
    const fault = faultOf(decoded)
    if (fault !== null) return { ok: false, reason: fault }
    // What waits may hang on something that is on its way to the disk; it is looked at again when that is there.
    const fit = fitOf(doc, decoded).type
    return fit === 'fits' || fit === 'waits' ? { ok: true, decoded } : { ok: false, reason: fit }
  } catch {
    // What the decoder says about bytes from outside helps nobody; the sender is closed with a code.
    return { ok: false, reason: 'undecodable' }
  }
}

/**
 * Whether a document holds all of an update already. Whoever comes back after a cut repeats everything that was ever
 * deleted; storing that at each reconnect would grow the log with nothing.
 */
export function bringsNothing(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  const { store } = doc
  const known = structs.every(({ id, length }) => Y.getState(store, id.client) >= id.clock + length)
  return known && [...ds.clients].every(([client, ranges]) => allDeleted(store, client, ranges))
}

/** Client ids under which an update brings structs that a document does not hold. */
export function newWriters(doc: Y.Doc, { structs }: DecodedUpdate): readonly number[] {
  const ids = new Set<number>()
  for (const struct of structs) {
    const { id, length } = struct
    if (struct instanceof Y.Skip || ids.has(id.client)) continue
    if (Y.getState(doc.store, id.client) < id.clock + length) ids.add(id.client)
  }
  return [...ids]
}

function allDeleted(
  store: Y.Doc['store'],
  client: number,
  ranges: readonly { readonly clock: number; readonly len: number }[],
): boolean {
  const structs = store.clients.get(client)
  if (structs === undefined) return ranges.length === 0
  const state = Y.getState(store, client)
  return ranges.every(({ clock, len }) => {
    if (clock + len > state) return false
    for (let at = Y.findIndexSS(structs, clock); ; at++) {
      const struct = structs[at]
      if (struct === undefined || struct.id.clock >= clock + len) return true
      if (!struct.deleted) return false
    }
  })
}
