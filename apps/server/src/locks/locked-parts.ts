import type { RecordMap } from '@amtsweg/sync'
import * as Y from 'yjs'

/** What a board's locks reach. */
export interface LockedParts {
  /** Records that bear a lock. */
  readonly locks: number
  /** Records that are locked, by themselves or by what they hang on; arrows' ends go with their arrows. */
  readonly locked: ReadonlySet<string>
  /** Records that are not, but hold something that is. */
  readonly holders: ReadonlySet<string>
}

/** Finds what is locked. Takes some milliseconds for 10,000 records. */
export function lockedParts(records: RecordMap): LockedParts {
  const locked = new Set<string>()
  const parents = new Map<string, string>()
  const children = new Map<string, string[]>()
  for (const [id, map] of records.entries()) {
    if (!(map instanceof Y.Map)) continue
    if (map.get('isLocked') === true) locked.add(id)
    // A binding belongs to the shape that it starts from.
    const parent: unknown = map.get('parentId') ?? map.get('fromId')
    if (typeof parent !== 'string') continue
    parents.set(id, parent)
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [id])
    else siblings.push(id)
  }
  const locks = locked.size
  // A set takes in what is added while it is gone through, each once, so that a circle ends.
  for (const id of locked) for (const child of children.get(id) ?? []) locked.add(child)
  const holders = new Set<string>()
  for (const id of locked) {
    let parent = parents.get(id)
    while (parent !== undefined && !locked.has(parent) && !holders.has(parent)) {
      if (records.has(parent)) holders.add(parent)
      parent = parents.get(parent)
    }
  }
  return { locks, locked, holders }
}

/** Whether anything is locked. */
export function hasLocks(records: RecordMap): boolean {
  for (const map of records.values()) {
    if (map instanceof Y.Map && map.get('isLocked') === true) return true
  }
  return false
}
