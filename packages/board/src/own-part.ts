import {
  isEqual,
  isPageId,
  isShapeId,
  type RecordsDiff,
  type TLParentId,
  type TLRecord,
  type TLShape,
  type TLStore,
} from 'tldraw'
import { shapeTree } from './schema/index.ts'

type Values = Readonly<Record<string, unknown>>

/** A record of the store, or one that is coming back. */
type RecordAt = (id: TLRecord['id']) => TLRecord | undefined

/** The part of a diff that may be applied without touching what others have done. */
export function ownPart(
  store: TLStore,
  diff: RecordsDiff<TLRecord>,
  deletedByOthers: ReadonlySet<string>,
): RecordsDiff<TLRecord> {
  const part: RecordsDiff<TLRecord> = { added: {}, updated: {}, removed: {} }
  const coming = new Map(Object.values(diff.added).map((record) => [record.id as string, record]))
  const isThere = (id: string): boolean => {
    if (find(store, id) !== undefined) return true
    const record = coming.get(id)
    if (record === undefined || deletedByOthers.has(id)) return false
    return record.typeName !== 'shape' || isThere(record.parentId)
  }
  for (const record of coming.values()) {
    if (comesWithItsPage(record) || store.has(record.id) || deletedByOthers.has(record.id)) continue
    // A shape needs its parent, a binding both ends: on the board, or coming back with it.
    if (record.typeName === 'shape' && !isThere(record.parentId)) continue
    if (record.typeName === 'binding' && !(isThere(record.fromId) && isThere(record.toId))) continue
    part.added[record.id] = record
  }
  const after: RecordAt = (id) => store.get(id) ?? part.added[id]
  for (const [from, to] of Object.values(diff.updated)) {
    const current = store.get(to.id)
    if (current === undefined) continue
    part.updated[to.id] = store.scopedTypes.document.has(to.typeName)
      ? [current, patchRecord(after, current, from, to)]
      : [from, to]
  }
  const keepsOthersWork = holders(
    store.allRecords().map((record) => part.updated[record.id]?.[1] ?? record),
    diff,
  )
  for (const record of Object.values(diff.removed)) {
    if (comesWithItsPage(record) || keepsOthersWork(record)) continue
    if (store.has(record.id)) part.removed[record.id] = record
  }
  return part
}

/** What this window remembers of a page: tldraw makes it with the page and takes it away with it, and a page may stay or stay away. */
function comesWithItsPage({ typeName }: TLRecord): boolean {
  return typeName === 'camera' || typeName === 'instance_page_state'
}

function find(store: TLStore, id: string): TLRecord | undefined {
  if (isShapeId(id)) return store.get(id)
  return isPageId(id) ? store.get(id) : undefined
}

/** `current` with those of its values set to `to` that are still as this user had left them. */
function patchRecord(at: RecordAt, current: TLRecord, from: TLRecord, to: TLRecord): TLRecord {
  const values = patchValues(current, from, to)
  for (const nested of ['props', 'meta']) {
    const [now, mine, next] = [current, from, to].map((record) => nestedValues(record, nested))
    if (now === undefined || mine === undefined || next === undefined) continue
    values[nested] = { ...now, ...patchValues(now, mine, next) }
  }
  const patched: TLRecord = Object.assign({}, current, values)
  if (patched.typeName !== 'shape' || current.typeName !== 'shape' || from.typeName !== 'shape') {
    return patched
  }
  return keepPlaceTogether(at, { current, patched, mine: from })
}

function patchValues(current: object, from: object, to: object): Record<string, unknown> {
  const [now, mine]: Values[] = [{ ...current }, { ...from }]
  const changed = Object.entries(to).filter(
    ([key, next]) => !isEqual(mine?.[key], next) && isEqual(now?.[key], mine?.[key]),
  )
  return Object.fromEntries(changed)
}

function nestedValues(record: TLRecord, key: string): object | undefined {
  const value = Object.entries(record).find(([name]) => name === key)?.[1] as unknown
  return typeof value === 'object' && value !== null ? value : undefined
}

/**
 * Position and parent only go back together: coordinates mean nothing under another parent, and
 * x without y is a place where nobody has put the shape.
 */
function keepPlaceTogether(
  at: RecordAt,
  shapes: { readonly current: TLShape; readonly patched: TLShape; readonly mine: TLShape },
): TLShape {
  const { current, patched, mine } = shapes
  const { parentId, index, x, y, rotation } = current
  if (parentId !== mine.parentId || !canHangOn(at, current.id, patched.parentId)) {
    return { ...patched, parentId, index, x, y, rotation }
  }
  const moved = x !== mine.x || y !== mine.y || rotation !== mine.rotation
  return moved ? { ...patched, x, y, rotation } : patched
}

/** Whether a parent exists and is not the shape itself or below it. */
function canHangOn(at: RecordAt, id: string, parentId: TLParentId): boolean {
  const seen = new Set<string>([id])
  let current = parentId
  while (isShapeId(current)) {
    const parent = at(current)
    if (parent?.typeName !== 'shape' || seen.has(current)) return false
    seen.add(current)
    current = parent.parentId
  }
  return at(current) !== undefined
}

/**
 * Tells whether something hangs on a record, at any depth, that would not go away with it: then
 * another has put it there, and the record has to stay.
 */
function holders(
  records: readonly TLRecord[],
  diff: RecordsDiff<TLRecord>,
): (record: TLRecord) => boolean {
  const removed = new Set<string>(Object.keys(diff.removed))
  if (removed.size === 0) return () => false
  const tree = shapeTree(records)
  const holds = (record: TLRecord): boolean => {
    if (record.typeName !== 'shape' && record.typeName !== 'page') return false
    return (tree.get(record.id) ?? []).some((child) => !removed.has(child.id) || holds(child))
  }
  return holds
}
