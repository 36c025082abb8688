import type * as Y from 'yjs'
import { assembleRecord, recordsOf } from './document.ts'
import type { RecordMap } from './document.ts'
import { graphFault } from './graph.ts'
import { LIMITS } from './limits.ts'
import type { AnyRecord, Quarantined, RecordCheck } from './record-check.ts'

/** The good records of a document, and the others with their reasons. */
export interface Reading<R extends AnyRecord> {
  readonly records: ReadonlyMap<string, R>
  readonly quarantined: readonly Quarantined[]
}

/**
 * Reads a whole document: assemble, limits, check, graph. A bad record is left out and named;
 * its good neighbours stay. Members of a parent cycle and all that hangs on what is left out
 * are left out too, so the result is the same on every machine.
 */
export function readRecords<R extends AnyRecord>(doc: Y.Doc, check: RecordCheck<R>): Reading<R> {
  const maps = recordsOf(doc)
  const records = new Map<string, R>()
  const quarantined: Quarantined[] = []
  for (const [place, id] of idsOf(maps).entries()) {
    if (place >= LIMITS.recordsPerBoard) {
      quarantined.push({ id, reason: 'too_many_records' })
      continue
    }
    const assembled = assembleRecord(maps, id)
    const checked = assembled.ok ? check(assembled.value) : assembled
    if (checked.ok) records.set(id, checked.record)
    else quarantined.push({ id, reason: checked.reason })
  }
  for (;;) {
    const faults: Quarantined[] = []
    for (const [id, record] of records) {
      const fault = graphFault(record, (other) => records.get(other))
      if (fault !== null) faults.push({ id, reason: fault.reason })
    }
    if (faults.length === 0) return { records, quarantined }
    for (const fault of faults) records.delete(fault.id)
    quarantined.push(...faults)
  }
}

/** Beyond the limit the order decides who stays, and that of a Y.Map differs between machines. */
function idsOf(maps: RecordMap): readonly string[] {
  const ids = [...maps.keys()]
  return ids.length > LIMITS.recordsPerBoard ? ids.sort() : ids
}
