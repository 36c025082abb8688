import * as Y from 'yjs'
import { keysOfRecord, recordOfKeys, sizeOf } from './record-keys.ts'
import type { Assembled } from './record-keys.ts'
import type { AnyRecord } from './record-check.ts'
import { LIMITS } from './limits.ts'
import { sameValue } from './same-value.ts'

/** One Y.Map per record. */
export type RecordMap = Y.Map<unknown>

/** The records of a board: record id to its map of keys. */
export function recordsOf(doc: Y.Doc): RecordMap {
  return doc.getMap('records')
}

/** What is known of the board as a whole: `schema` (serialized), `title`, `language`. */
export function boardFactsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('board')
}

/**
 * Writes a record: only the keys in which it differs from `previous` (what the writer believed
 * was there; without it, from nothing) and from what the document holds. A record that
 * `previous` names but that is gone has been deleted by somebody else and stays deleted.
 * Returns about how many characters were written.
 */
export function writeRecord(records: RecordMap, record: AnyRecord, previous?: AnyRecord): number {
  const existing = records.get(record.id)
  const after = keysOfRecord(record)
  if (!(existing instanceof Y.Map)) {
    if (previous !== undefined) return 0
    records.set(record.id, new Y.Map(after))
    return record.id.length + sizeOfAll(after)
  }
  const before = previous === undefined ? null : keysOfRecord(previous)
  const written = new Map<string, unknown>()
  for (const [key, value] of after) {
    if (before !== null && sameValue(before.get(key), value)) continue
    if (sameValue(existing.get(key), value)) continue
    existing.set(key, value)
    written.set(key, value)
  }
  for (const key of before?.keys() ?? [...existing.keys()]) {
    if (!after.has(key) && existing.has(key)) existing.delete(key)
  }
  return sizeOfAll(written)
}

/** Removes a record; no error when it is gone already. */
export function deleteRecord(records: RecordMap, id: string): void {
  if (records.has(id)) records.delete(id)
}

/** Puts the record under `id` together, within the limits; the board's own check comes after. */
export function assembleRecord(records: RecordMap, id: string): Assembled {
  if (id.length > LIMITS.idLength) return { ok: false, reason: 'long_id' }
  const map = records.get(id)
  if (!(map instanceof Y.Map)) return { ok: false, reason: 'not_a_map' }
  const assembled = recordOfKeys(map.entries())
  if (assembled.ok && assembled.value['id'] !== id) return { ok: false, reason: 'wrong_id' }
  return assembled
}

function sizeOfAll(keys: Iterable<readonly [string, unknown]>): number {
  let size = 0
  for (const [key, value] of keys) size += key.length + sizeOf(value)
  return size
}
