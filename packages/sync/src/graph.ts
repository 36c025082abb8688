import { LIMITS } from './limits.ts'
import type { AnyRecord } from './record-check.ts'

/** Why a record that is sound by itself may not stand beside the others. */
export interface GraphFault {
  readonly reason: 'no_parent' | 'no_end' | 'other_page' | 'cycle' | 'too_nested'
  /** Ids on the way to the fault: a change of one of these may mend it. */
  readonly awaits: readonly string[]
}

/** Finds a record by id among those that may stay. */
export type Find = (id: string) => AnyRecord | undefined

/**
 * Why a record may not stand beside the others: an ancestor that is missing or is below the
 * record itself, or a binding without both ends on one page. `null` when it may. tldraw loops for
 * ever on a cycle, shows nothing of an orphan, and draws an arrow to where its shape lies on another
 * page. Takes at most `LIMITS.parentDepth` steps a record.
 */
export function graphFault(record: AnyRecord, find: Find): GraphFault | null {
  const parent = parentOf(record)
  if (parent !== null) {
    const passed = new Set([record.id])
    const { stop } = climb(parent, passed, find)
    if (stop !== null) return { reason: stop, awaits: [...passed] }
  }
  const ways = endsOf(record).map((end) => {
    const passed = new Set<string>()
    return { ...climb(end, passed, find), passed }
  })
  const lacking = ways.find(({ stop }) => stop !== null)
  if (lacking !== undefined) return { reason: 'no_end', awaits: [...lacking.passed] }
  if (new Set(ways.map(({ top }) => top)).size <= 1) return null
  return { reason: 'other_page', awaits: ways.flatMap(({ passed }) => [...passed]) }
}

/** Ids that a record cannot do without. */
export function needsOf(record: AnyRecord): readonly string[] {
  const parent = parentOf(record)
  return parent === null ? endsOf(record) : [parent, ...endsOf(record)]
}

/** The page on which a record lies: the last on the way up that is there. */
export function pageOf(id: string, find: Find): string {
  return climb(id, new Set(), find).top
}

/** Goes from a record up to the page, noting whom it passes; says what stops it on the way, and where it ends. */
function climb(
  start: string,
  passed: Set<string>,
  find: Find,
): { readonly stop: 'no_parent' | 'cycle' | 'too_nested' | null; readonly top: string } {
  let top = start
  for (let next: string | null = start; next !== null;) {
    top = next
    if (passed.has(next)) return { stop: 'cycle', top }
    if (passed.size > LIMITS.parentDepth) return { stop: 'too_nested', top }
    passed.add(next)
    const record = find(next)
    if (record === undefined) return { stop: 'no_parent', top }
    next = parentOf(record)
  }
  return { stop: null, top }
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
