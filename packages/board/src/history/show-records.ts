import type { TLRecord, TLStore } from 'tldraw'
import { difference } from './difference.ts'

/** Makes a store that is nobody's own show exactly these records: a look at an earlier state. */
export function showRecords(store: TLStore, records: readonly TLRecord[]): void {
  store.mergeRemoteChanges(() => {
    const { put, remove } = difference(store, records)
    store.put([...put])
    store.remove([...remove])
  })
}
