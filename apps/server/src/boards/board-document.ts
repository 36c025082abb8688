import { SCHEMA_VERSION, checkRecord, readJourneys, seedRecords } from '@amtsweg/board/schema'
import type { BoardJourney, RecordCheck, Seed } from '@amtsweg/board/schema'
import { boardFactsOf, readRecords, recordsOf, writeRecord } from '@amtsweg/sync'
import type * as Y from 'yjs'

/** A record of a board. */
export type BoardRecord = Extract<RecordCheck, { ok: true }>['record']

/** What can be read of a board. */
export interface BoardReading {
  readonly records: readonly BoardRecord[]
  readonly quarantined: readonly { readonly id: string; readonly reason: string }[]
  readonly journeys: readonly BoardJourney[]
}

/** Fills a new document. Only the server does this: two clients that seed would both be right. */
export function seedDocument(doc: Y.Doc, seed: Seed): void {
  const records = recordsOf(doc)
  for (const record of seedRecords(seed)) writeRecord(records, record)
  const board = boardFactsOf(doc)
  board.set('schema', SCHEMA_VERSION)
  board.set('title', seed.title)
  board.set('language', seed.language)
}

/** Reads a document record by record; bad ones are left out and named. */
export function readBoard(doc: Y.Doc): BoardReading {
  const reading = readRecords(doc, checkRecord)
  const records = [...reading.records.values()]
  return { records, quarantined: reading.quarantined, journeys: readJourneys(records) }
}
