import { SCHEMA_VERSION, boardSchema } from '@amtsweg/board/schema'
import {
  assembleRecord,
  boardFactsOf,
  deleteRecord,
  recordsOf,
  shareTexts,
  writeRecord,
} from '@amtsweg/sync'
import * as v from 'valibot'
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
  if (isCurrent(doc)) return 'current'
  const board = boardFactsOf(doc)
  const stored = v.safeParse(storedSchema, board.get('schema'))
  // Only a client can have written nonsense there; the records are checked one by one anyway.
  const schema = stored.success ? stored.output : SCHEMA_VERSION
  if (isNewer(schema)) return 'newer'
  const map = recordsOf(doc)
  const before: Record<string, BoardRecord> = {}
  for (const id of map.keys()) {
    const assembled = assembleRecord(map, id)
    // Migrations take old forms by nature, and every reading checks what comes out.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (assembled.ok) before[id] = assembled.value as unknown as BoardRecord
  }
  const after = migrated(before, schema)
  if (after === null) return 'failed'
  for (const [id, record] of Object.entries(after)) writeRecord(map, record, before[id])
  for (const id of Object.keys(before)) if (!(id in after)) deleteRecord(map, id)
  shareTexts(map)
  board.set('schema', SCHEMA_VERSION)
  return 'migrated'
}

const storedSchema = v.object({
  schemaVersion: v.literal(2),
  sequences: v.record(v.string(), v.number()),
})

type StoredSchema = v.InferOutput<typeof storedSchema>

function migrated(
  before: Readonly<Record<string, BoardRecord>>,
  schema: StoredSchema,
): Readonly<Record<string, BoardRecord>> | null {
  try {
    const result = boardSchema.migrateStoreSnapshot({ store: structuredClone(before), schema })
    return result.type === 'error' ? null : result.value
  } catch {
    // A migration that meets a record which was broken before: the board is left as it is, and the caller says so.
    return null
  }
}

function isNewer({ sequences }: StoredSchema): boolean {
  const ours = new Map(Object.entries(SCHEMA_VERSION.sequences))
  return Object.entries(sequences).some(([id, version]) => version > (ours.get(id) ?? -1))
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
