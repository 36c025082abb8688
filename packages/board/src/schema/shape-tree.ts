import type { TLParentId, TLRecord, TLShape } from '@tldraw/tlschema'

/** Shapes by parent, each list in the order in which they are read and drawn. */
export type ShapeTree = ReadonlyMap<TLParentId, readonly TLShape[]>

/**
 * Order among siblings: by `index`, ties by id. tldraw's own `sortByIndex` knows no ties, so two
 * people who add at the same place at once would see different orders.
 */
export function compareSiblings(
  a: Pick<TLShape, 'index' | 'id'>,
  b: Pick<TLShape, 'index' | 'id'>,
): number {
  if (a.index !== b.index) return a.index < b.index ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** Groups the shapes among the records by parent, siblings in order. Needs no sound graph. */
export function shapeTree(records: Iterable<TLRecord>): ShapeTree {
  const tree = new Map<TLParentId, TLShape[]>()
  for (const record of records) {
    if (record.typeName !== 'shape') continue
    const siblings = tree.get(record.parentId)
    if (siblings === undefined) tree.set(record.parentId, [record])
    else siblings.push(record)
  }
  for (const siblings of tree.values()) siblings.sort(compareSiblings)
  return tree
}
