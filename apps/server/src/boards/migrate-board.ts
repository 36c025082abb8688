import { SCHEMA_VERSION, boardSchema } from '@amtsweg/board/schema'
import { assembleRecord, boardFactsOf, deleteRecord, recordsOf, writeRecord } from '@amtsweg/sync'
import type * as Y from 'yjs'
import type { BoardRecord } from './board-document.ts'

/** What became of the records. `newer`: a later program wrote them, this one must not touch them. */
export type Migration = 'current' | 'migrated' | 'newer' | 'failed'

/** Whether the records of a document are of our own schema; one without a schema holds nothing yet. */
export function isCurrent(doc: Y.Doc): boolean {
  const stored = boardFactsOf(doc).get('schema')
  return stored === undefined || sameJson(stored, SCHEMA_VERSION)
}

/** Brings the records of a document up to our schema, as one edit. Call it within a transaction. */
export function migrateBoard(doc: Y.Doc): Migration {
  const board = boardFactsOf(doc)
  const stored = board.get('schema')
  if (isCurrent(doc)) return 'current'
  if (isNewer(stored)) return 'newer'
  const map = recordsOf(doc)
  const before: Record<string, BoardRecord> = {}
  for (const id of map.keys()) {
    const assembled = assembleRecord(map, id)
    // Migrations take old forms by nature, and every reading checks what comes out.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (assembled.ok) before[id] = assembled.value as unknown as BoardRecord
  }
  // Anything else than a schema comes back as an error.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const schema = stored as typeof SCHEMA_VERSION
  const result = boardSchema.migrateStoreSnapshot({ store: structuredClone(before), schema })
  if (result.type === 'error') return 'failed'
  const after: Record<string, BoardRecord> = result.value
  for (const [id, record] of Object.entries(after)) {
    writeRecord(map, record, before[id])
  }
  for (const id of Object.keys(before)) if (!(id in after)) deleteRecord(map, id)
  board.set('schema', SCHEMA_VERSION)
  return 'migrated'
}

function isNewer(stored: unknown): boolean {
  const ours = sequencesOf(SCHEMA_VERSION)
  return Object.entries(sequencesOf(stored)).some(
    ([id, version]) => typeof version === 'number' && version > Number(ours[id] ?? -1),
  )
}

function sequencesOf(schema: unknown): Readonly<Record<string, unknown>> {
  if (typeof schema !== 'object' || schema === null || !('sequences' in schema)) return {}
  const { sequences } = schema
  return typeof sequences === 'object' && sequences !== null ? { ...sequences } : {}
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
