import {
  isEqual,
  type RecordsDiff,
  type TLRecord,
  type TLShape,
  type TLShapeId,
  type TLStore,
} from 'tldraw'
import { shapeTree } from './schema/index.ts'

type Values = Readonly<Record<string, unknown>>

/** The part of a diff that may be applied without touching what others have done. */
export function ownPart(
  store: TLStore,
  diff: RecordsDiff<TLRecord>,
  deletedByOthers: ReadonlySet<string>,
): RecordsDiff<TLRecord> {
  const part: RecordsDiff<TLRecord> = { added: {}, updated: {}, removed: {} }
  for (const [from, to] of entries(diff.updated)) {
    if (!isDocument(store, to)) {
      part.updated[to.id] = [from, to]
      continue
    }
    const current = store.get(to.id)
    const patched = current === undefined ? undefined : patch(store, current, from, to)
    if (current !== undefined && patched !== undefined) part.updated[to.id] = [current, patched]
  }
  for (const record of entries(diff.added)) {
    if (store.has(record.id) || deletedByOthers.has(record.id)) continue
    if (hasWhatItNeeds(store, record, diff, deletedByOthers)) part.added[record.id] = record
  }
  const keeps = holders(store, diff)
  for (const record of entries(diff.removed)) {
    if (store.has(record.id) && !keeps(record.id)) part.removed[record.id] = record
  }
  return part
}

function entries<T>(records: Record<string, T>): T[] {
  return Object.values(records)
}

function isDocument(store: TLStore, record: TLRecord): boolean {
  return store.scopedTypes.document.has(record.typeName)
}

/** `current` with those of its values set to `to` that are still as this user had left them. */
function patch(
  store: TLStore,
  current: TLRecord,
  from: TLRecord,
  to: TLRecord,
): TLRecord | undefined {
  const changed = { ...valuesOf(current), ...patchValues(current, from, to, ['props', 'meta']) }
  for (const nested of ['props', 'meta']) {
    const [before, mine, next] = [current, from, to].map((record) => nestedValues(record, nested))
    if (before === undefined || mine === undefined || next === undefined) continue
    changed[nested] = { ...before, ...patchValues(before, mine, next, []) }
  }
  // Safe: every value comes from one of three valid records of the same type under the same key.
  const result = changed as unknown as TLRecord
  if (result.typeName !== 'shape' || current.typeName !== 'shape') return result
  return keepPlaceTogether(store, current, result, from as TLShape)
}

function patchValues(
  current: object,
  from: object,
  to: object,
  except: readonly string[],
): Record<string, unknown> {
  const [now, mine, next] = [valuesOf(current), valuesOf(from), valuesOf(to)]
  const patched: Record<string, unknown> = {}
  for (const key of Object.keys(next)) {
    if (except.includes(key) || isEqual(mine[key], next[key])) continue
    if (isEqual(now[key], mine[key])) patched[key] = next[key]
  }
  return patched
}

/**
 * Position and parent only go back together: coordinates mean nothing under another parent, and
 * x without y is a place where nobody has put the shape.
 */
function keepPlaceTogether(
  store: TLStore,
  current: TLShape,
  result: TLShape,
  mine: TLShape,
): TLShape {
  const { parentId, index, x, y, rotation } = current
  const moved = x !== mine.x || y !== mine.y || rotation !== mine.rotation
  const reparented = parentId !== mine.parentId
  if (reparented || !canHangOn(store, current.id, result.parentId)) {
    return { ...result, parentId, index, x, y, rotation }
  }
  return moved ? { ...result, x, y, rotation } : result
}

/** Whether a parent exists and is not the shape itself or below it. */
function canHangOn(store: TLStore, id: TLShapeId, parentId: string): boolean {
  const seen = new Set<string>([id])
  let current = parentId
  while (current.startsWith('shape:')) {
    if (seen.has(current)) return false
    seen.add(current)
    const parent = store.get(current as TLShapeId)
    if (parent === undefined) return false
    current = parent.parentId
  }
  return store.has(current as TLRecord['id'])
}

/** A shape needs its parent, a binding both ends: in the store, or coming back with it. */
function hasWhatItNeeds(
  store: TLStore,
  record: TLRecord,
  diff: RecordsDiff<TLRecord>,
  deletedByOthers: ReadonlySet<string>,
): boolean {
  const there = (id: string): boolean => {
    if (store.has(id as TLRecord['id'])) return true
    const coming = diff.added[id as TLRecord['id']]
    if (coming === undefined || deletedByOthers.has(id)) return false
    return coming.typeName !== 'shape' || there(coming.parentId)
  }
  if (record.typeName === 'shape') return there(record.parentId)
  if (record.typeName === 'binding') return there(record.fromId) && there(record.toId)
  return true
}

/**
 * Tells whether something hangs on a record, at any depth, that would not go away with it: then
 * another has put it there, and the record has to stay.
 */
function holders(store: TLStore, diff: RecordsDiff<TLRecord>): (id: string) => boolean {
  if (entries(diff.removed).length === 0) return () => false
  const tree = shapeTree(store.allRecords())
  const holds = (id: string): boolean =>
    (tree.get(id as TLShapeId) ?? []).some(
      (child) => diff.removed[child.id] === undefined || holds(child.id),
    )
  return holds
}

function valuesOf(value: object): Record<string, unknown> {
  return value as Record<string, unknown>
}

function nestedValues(record: TLRecord, key: string): Values | undefined {
  const value = valuesOf(record)[key]
  return typeof value === 'object' && value !== null ? (value as Values) : undefined
}
