import type { AnyRecord } from './record-check.ts'
import { keysOfRecord, recordOfKeys } from './record-keys.ts'
import type { Assembled } from './record-keys.ts'
import { sameValue } from './same-value.ts'

/**
 * What the document held when a change of the store began, by record id. `undefined`: nothing,
 * the record is new.
 */
export type PendingChanges<R extends AnyRecord> = Map<string, { readonly base: R | undefined }>

/** One record of the store: as it was when its changes began, and as it is. */
export interface Change<R extends AnyRecord> {
  readonly base: R | undefined
  readonly now: R
}

/** `record` with the keys laid over it in which `now` differs from `base`. */
export function layOver<R extends AnyRecord>(record: R, { base, now }: Change<R>): Assembled {
  const merged = new Map(keysOfRecord(record))
  const before = base === undefined ? null : keysOfRecord(base)
  const after = keysOfRecord(now)
  for (const [key, value] of after) {
    if (before === null || !sameValue(before.get(key), value)) merged.set(key, value)
  }
  for (const key of before?.keys() ?? []) {
    if (!after.has(key)) merged.delete(key)
  }
  return recordOfKeys(merged)
}
