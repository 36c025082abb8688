import { LIMITS } from '@amtsweg/sync'
import * as Y from 'yjs'

/** An update taken apart. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

/** Whether an update may be stored. */
export type UpdateCheck =
  | { readonly ok: true; readonly decoded: DecodedUpdate }
  | { readonly ok: false; readonly reason: 'undecodable' | 'too_deep' | 'too_many_structs' }

/**
 * Looks through an update (V1) before anything is stored or applied. The lazy reader comes first: seven bytes can claim
 * 33 million structs, for which the eager one takes 318 MB; the lazy one fails at the missing bytes in microseconds.
 */
export function checkUpdate(update: Uint8Array): UpdateCheck {
  try {
    Y.parseUpdateMeta(update)
    const decoded = Y.decodeUpdate(update)
    if (decoded.structs.length > LIMITS.structsPerUpdate) {
      return { ok: false, reason: 'too_many_structs' }
    }
    if (decoded.structs.some((struct) => tooDeep(struct))) return { ok: false, reason: 'too_deep' }
    return { ok: true, decoded }
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

function tooDeep(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (!(struct instanceof Y.Item)) return false
  const { content } = struct
  const depth = LIMITS.nestingDepth
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    return content.arr.some((value) => deeperThan(value, depth))
  }
  if (content instanceof Y.ContentEmbed) return deeperThan(content.embed, depth)
  return content instanceof Y.ContentFormat && deeperThan(content.value, depth)
}

/** Stops at the depth that is allowed: the value may be 20,000 levels deep. */
function deeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (depth === 0) return true
  return Object.values(value).some((inner) => deeperThan(inner, depth - 1))
}
