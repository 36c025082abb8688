import type { AnyRecord } from './record-check.ts'

/** Why a record that is sound by itself may not stand beside the others. */
export type GraphFault = 'no_parent' | 'no_end' | 'cycle'

/** Whether a reason is a fault between records, which a change of another record may mend. */
export function isGraphFault(reason: string): boolean {
  return reason === 'no_parent' || reason === 'no_end' || reason === 'cycle'
}

/** Finds a record by id among those that may stay. */
export type Find = (id: string) => AnyRecord | undefined

/**
 * Why a record may not stand beside the others: a parent that is missing or is below the record
 * itself, or a binding without both ends. `null` when it may. tldraw loops for ever on a cycle
 * and shows nothing of an orphan.
 */
export function graphFault(record: AnyRecord, find: Find): GraphFault | null {
  const parent = parentOf(record)
  if (parent !== null) {
    if (find(parent) === undefined) return 'no_parent'
    if (closesCycle(record, find)) return 'cycle'
  }
  for (const end of endsOf(record)) {
    if (find(end) === undefined) return 'no_end'
  }
  return null
}

/** Ids that a record cannot do without. */
export function needsOf(record: AnyRecord): readonly string[] {
  const parent = parentOf(record)
  return parent === null ? endsOf(record) : [parent, ...endsOf(record)]
}

function parentOf(record: AnyRecord): string | null {
  return 'parentId' in record && typeof record.parentId === 'string' ? record.parentId : null
}

function endsOf(record: AnyRecord): readonly string[] {
  if (record.typeName !== 'binding') return []
  const ends: unknown[] = [
    'fromId' in record ? record.fromId : null,
    'toId' in record ? record.toId : null,
  ]
  return ends.map((end) => (typeof end === 'string' ? end : ''))
}

function closesCycle(record: AnyRecord, find: Find): boolean {
  const passed = new Set([record.id])
  let parent = parentOf(record)
  while (parent !== null) {
    if (passed.has(parent)) return true
    passed.add(parent)
    const next = find(parent)
    parent = next === undefined ? null : parentOf(next)
  }
  return false
}
