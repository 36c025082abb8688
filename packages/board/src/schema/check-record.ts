import type { TLRecord } from '@tldraw/tlschema'
import { isOwnSource } from './image-source.ts'
import { boardSchema } from './schema.ts'
import { measureValue } from './measure-value.ts'

/** Outcome of `checkRecord`; `reason` is a short English text for the log, without user content. */
export type RecordCheck =
  | { readonly ok: true; readonly record: TLRecord }
  | { readonly ok: false; readonly reason: string }

/** Limits of one record. */
export const RECORD_LIMITS = {
  /** Characters. An image of 1,600 px as a data URL is the largest honest record. */
  size: 640 * 1024,
  /** Characters of `meta`: tldraw and we keep a few marks there, never content. */
  metaSize: 8 * 1024,
  /** Levels. Rich text with lists within lists stays below 16. */
  depth: 24,
  /** Pixels. Beyond about 1e7, half pixels are lost and the canvas cannot zoom to fit. */
  coordinate: 10_000_000,
  /** Radians. A rotation is kept within a turn by the editor. */
  rotation: 100,
} as const

/**
 * Whether a decoded value may be put into a store as a record of a board: document scope only,
 * valid by the schema, with sane coordinates and sizes. Never throws. Relations between records
 * (parents, cycles, bindings) are not its matter.
 */
export function checkRecord(value: unknown): RecordCheck {
  const excess = measureValue(value, RECORD_LIMITS)
  if (excess !== null) return { ok: false, reason: excess }
  if (typeof value !== 'object' || value === null) return { ok: false, reason: 'not_a_record' }
  if (!('typeName' in value) || typeof value.typeName !== 'string') {
    return { ok: false, reason: 'no_type_name' }
  }
  const type = recordType(value.typeName)
  if (type === undefined) return { ok: false, reason: 'unknown_type' }
  if (type.scope !== 'document') return { ok: false, reason: 'not_a_document_record' }
  const record = validate(value, type)
  if (!record.ok) return record
  const oddity = findOddity(record.record)
  return oddity === null ? record : { ok: false, reason: oddity }
}

interface AnyRecordType {
  readonly scope: string
  validate(value: unknown): TLRecord
}

function recordType(typeName: string): AnyRecordType | undefined {
  const types = Object.entries(boardSchema.types)
  // Safe: a record type's validator takes anything and returns the very value, or throws.
  return types.find(([name]) => name === typeName)?.[1] as AnyRecordType | undefined
}

function validate(value: unknown, type: AnyRecordType): RecordCheck {
  try {
    return { ok: true, record: type.validate(value) }
  } catch (error) {
    // A validator's message names the path, and may quote the value after "got".
    const message = error instanceof Error ? error.message.split(', got')[0] : undefined
    return { ok: false, reason: `invalid: ${message?.slice(0, 200) ?? 'unknown'}` }
  }
}

function findOddity(record: TLRecord): string | null {
  const meta = 'meta' in record ? record.meta : {}
  if (measureValue(meta, { size: RECORD_LIMITS.metaSize, depth: 8 }) !== null) return 'huge_meta'
  if (record.typeName === 'asset') {
    // What a bookmark leads to is a link; its pictures would be shown.
    const shown =
      record.type === 'bookmark' ? [record.props.image, record.props.favicon] : [record.props.src]
    return shown.every((source) => isOwnSource(source ?? '')) ? null : 'foreign_source'
  }
  if (record.typeName !== 'shape') return null
  if (record.parentId === record.id) return 'own_parent'
  if (Math.abs(record.x) > RECORD_LIMITS.coordinate) return 'far_out'
  if (Math.abs(record.y) > RECORD_LIMITS.coordinate) return 'far_out'
  if (Math.abs(record.rotation) > RECORD_LIMITS.rotation) return 'far_out'
  const sizes = Object.entries(record.props).filter(([name]) => name === 'w' || name === 'h')
  return sizes.some(([, size]) => size > RECORD_LIMITS.coordinate) ? 'far_out' : null
}
