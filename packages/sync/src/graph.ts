import { LIMITS } from './limits.ts'
import type { AnyRecord } from './record-check.ts'

/** Why a record that is sound by itself may not stand beside the others. */
export interface GraphFault {
  readonly reason: 'no_parent' | 'no_end' | 'cycle' | 'too_nested'
  /** Ids on the way to the fault: a change of one of these may mend it. */
  readonly awaits: readonly string[]
}

/** Finds a record by id among those that may stay. */
export type Find = (id: string) => AnyRecord | undefined

/**
 * Why a record may not stand beside the others: an ancestor that is missing or is below the
 * record itself, or a binding without both ends. `null` when it may. tldraw loops for ever on a
 * cycle and shows nothing of an orphan. Takes at most `LIMITS.parentDepth` steps a record.
 */
export function graphFault(record: AnyRecord, find: Find): GraphFault | null {
  const parent = parentOf(record)
  if (parent !== null) {
    const passed = new Set([record.id])
    const reason = climb(parent, passed, find)
    if (reason !== null) return { reason, awaits: [...passed] }
  }
  for (const end of endsOf(record)) {
    const passed = new Set<string>()
    if (climb(end, passed, find) !== null) return { reason: 'no_end', awaits: [...passed] }
  }
  return null
}

/** Ids that a record cannot do without. */
export function needsOf(record: AnyRecord): readonly string[] {
  const parent = parentOf(record)
  return parent === null ? endsOf(record) : [parent, ...endsOf(record)]
}

/** Goes from a record up to the page, noting whom it passes; says what stops it on the way. */
function climb(
  start: string,
  passed: Set<string>,
  find: Find,
): 'no_parent' | 'cycle' | 'too_nested' | null {
  let next: string | null = start
  while (next !== null) {
    if (passed.has(next)) return 'cycle'
    if (passed.size > LIMITS.parentDepth) return 'too_nested'
    passed.add(next)
    const record = find(next)
    if (record === undefined) return 'no_parent'
    next = parentOf(record)
  }
  return null
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
