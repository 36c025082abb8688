import * as Y from 'yjs'
import { keysOfRecord, recordOfKeys, sizeOf } from './record-keys.ts'
import type { Assembled } from './record-keys.ts'
import type { AnyRecord } from './record-check.ts'
import { LIMITS } from './limits.ts'
import { sameValue } from './same-value.ts'
import { isTextValue, readValue, writeText } from './texts/shared-text.ts'

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
  const write = () => writeKeys(records, record, previous)
  // A new text is put in first and written then, so outside of a transaction this would be several updates.
  return records.doc === null ? write() : records.doc.transact(write)
}

/** Texts that a document holds as one value become such that are kept letter by letter. Call it within a transaction. */
export function shareTexts(records: RecordMap): void {
  for (const map of records.values()) {
    if (!(map instanceof Y.Map)) continue
    for (const [key, value] of map.entries()) {
      if (isTextValue(key, value)) writeText(map, key, value)
    }
  }
}

/** Removes a record; no error when it is gone already. */
export function deleteRecord(records: RecordMap, id: string): void {
  if (records.has(id)) records.delete(id)
}

/** Entries of what was set aside; a program that writes nonsense all day shall not fill the board. */
const MAX_SET_ASIDE = 1000

/** What was taken out of the records because it is none: id to its reason and what could be read of it. */
export function setAsideOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('unreadable')
}

/** Moves what is no record out of the readers' way. False when too much was set aside already; then it stays. */
export function setAside(doc: Y.Doc, id: string, reason: string): boolean {
  const aside = setAsideOf(doc)
  const records = recordsOf(doc)
  if (aside.size >= MAX_SET_ASIDE) return false
  const assembled = assembleRecord(records, id)
  // What is too large or no JSON at all is in the history only.
  aside.set(id.slice(0, LIMITS.idLength), { reason, value: assembled.ok ? assembled.value : null })
  records.delete(id)
  return true
}

/** Puts the record under `id` together, within the limits; the board's own check comes after. */
export function assembleRecord(records: RecordMap, id: string): Assembled {
  if (id.length > LIMITS.idLength) return { ok: false, reason: 'long_id' }
  const map = records.get(id)
  if (!(map instanceof Y.Map)) return { ok: false, reason: 'not_a_map' }
  const assembled = recordOfKeys(valuesOf(map))
  if (assembled.ok && assembled.value['id'] !== id) return { ok: false, reason: 'wrong_id' }
  return assembled
}

function writeKeys(records: RecordMap, record: AnyRecord, previous: AnyRecord | undefined): number {
  const existing = records.get(record.id)
  const after = keysOfRecord(record)
  if (!(existing instanceof Y.Map)) {
    if (previous !== undefined) return 0
    const map = new Y.Map<unknown>()
    records.set(record.id, map)
    for (const [key, value] of after) writeKey(map, key, value)
    return record.id.length + sizeOfAll(after)
  }
  const before = previous === undefined ? null : keysOfRecord(previous)
  const written = new Map<string, unknown>()
  for (const [key, value] of after) {
    if (before !== null && sameValue(before.get(key), value)) continue
    if (sameValue(readValue(key, existing.get(key)), value)) continue
    writeKey(existing, key, value)
    written.set(key, value)
  }
  for (const key of before?.keys() ?? [...existing.keys()]) {
    if (!after.has(key) && existing.has(key)) existing.delete(key)
  }
  return sizeOfAll(written)
}

function writeKey(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (isTextValue(key, value)) writeText(map, key, value)
  else map.set(key, value)
}

function* valuesOf(map: Y.Map<unknown>): Generator<readonly [string, unknown]> {
  for (const [key, part] of map.entries()) yield [key, readValue(key, part)]
}

function sizeOfAll(keys: Iterable<readonly [string, unknown]>): number {
  let size = 0
  for (const [key, value] of keys) size += key.length + sizeOf(value)
  return size
}
