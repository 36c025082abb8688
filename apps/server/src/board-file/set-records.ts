import { RECORD_LIMITS, SCHEMA_VERSION, measureValue } from '@amtsweg/board/schema'
import { boardFactsOf, deleteRecord, recordsOf, writeRecord } from '@amtsweg/sync'
import * as Y from 'yjs'
import { readBoard } from '../boards/board-document.ts'
import type { BoardRecord } from '../boards/board-document.ts'
import { migrateBoard } from '../boards/migrate-board.ts'
import type { FileRecord } from './board-file-form.ts'

/** Makes a document hold exactly these records; what is the same already is not written. */
export function setRecords(doc: Y.Doc, records: readonly BoardRecord[]): void {
  doc.transact(() => {
    const map = recordsOf(doc)
    const wanted = new Set<string>(records.map(({ id }) => id))
    for (const id of map.keys()) if (!wanted.has(id)) deleteRecord(map, id)
    for (const record of records) writeRecord(map, record)
  })
}

/** What of a file's records can be shown here. */
export type SoundRecords =
  | { readonly ok: true; readonly records: readonly BoardRecord[]; readonly leftOut: number }
  | { readonly ok: false; readonly reason: 'newer' | 'no_board' }

/**
 * Brings records of somebody's file up to our schema and checks each as those of a client are checked; what is bad is left out and
 * counted. The document they are put into for that is never stored.
 */
export function soundRecords(given: readonly FileRecord[], recordSchema: unknown): SoundRecords {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      for (const record of given) {
        // Before anything walks through it: nesting of 20,000 levels overflows the stack.
        if (measureValue(record, RECORD_LIMITS) === null) writeRecord(recordsOf(doc), record)
      }
      boardFactsOf(doc).set('schema', recordSchema ?? SCHEMA_VERSION)
    })
    const migration = doc.transact(() => migrateBoard(doc))
    if (migration === 'newer') return { ok: false, reason: 'newer' }
    if (migration === 'failed') return { ok: false, reason: 'no_board' }
    const { records } = readBoard(doc)
    const has = (typeName: string) => records.some((record) => record.typeName === typeName)
    if (!has('page') || !has('document')) return { ok: false, reason: 'no_board' }
    return { ok: true, records, leftOut: given.length - records.length }
  } finally {
    doc.destroy()
  }
}
