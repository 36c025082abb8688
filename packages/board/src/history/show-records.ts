import type { TLRecord, TLStore } from 'tldraw'
import { difference } from './difference.ts'

/**
 * Makes a store that is nobody's own show exactly these records: a look at an earlier state. `false` when one of them is no record of
 * a board; then the store stays as it was.
 */
export function showRecords(store: TLStore, values: readonly unknown[]): boolean {
  const records = readRecords(store, values)
  if (records === null) return false
  store.mergeRemoteChanges(() => {
    const { put, remove } = difference(store, records)
    store.put([...put])
    store.remove([...remove])
  })
  return true
}

function readRecords(store: TLStore, values: readonly unknown[]): readonly TLRecord[] | null {
  try {
    return values.map((value) =>
      // Safe: the schema takes anything, and throws for what is no record.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      store.schema.validateRecord(store, value as TLRecord, 'initialize', null),
    )
  } catch {
    return null
  }
}
