import * as Y from 'yjs'
import { bindStore } from '../bind-store.ts'
import type { StoreBinding } from '../bind-store.ts'
import { recordsOf, writeRecord } from '../document.ts'
import type { RecordMap } from '../document.ts'
import { LIMITS } from '../limits.ts'
import { FakeStore, fakeCheck, fakePage } from './fake-store.ts'
import type { FakeRecord } from './fake-store.ts'
import { handClock } from './hand-clock.ts'
import type { HandClock } from './hand-clock.ts'

/** A fake store bound to a real document, with a clock moved by hand. */
export interface BoundStore {
  readonly doc: Y.Doc
  readonly store: FakeStore
  readonly clock: HandClock
  readonly binding: StoreBinding
  readonly records: RecordMap
  /** A frame passes, and then the time after which a write is due. */
  readonly settle: () => void
  /** Writes into the document as another client would: in an own copy, sent back as one update. */
  readonly fromElsewhere: (change: (records: RecordMap) => void) => void
  /** Ids that the store shows. */
  readonly shown: () => readonly string[]
  /** What is quarantined: id to reason. */
  readonly held: () => ReadonlyMap<string, string>
}

/** Binds a fake store to a document that holds `records`. */
export function boundStore(records: readonly FakeRecord[] = [fakePage]): BoundStore {
  const doc = new Y.Doc()
  for (const record of records) writeRecord(recordsOf(doc), record)
  const store = new FakeStore()
  const clock = handClock()
  const binding = bindStore({ store, doc, check: fakeCheck, schedule: clock.schedule })
  return {
    doc,
    store,
    clock,
    binding,
    records: recordsOf(doc),
    settle: () => {
      store.frame()
      clock.advance(LIMITS.writeInterval)
    },
    fromElsewhere: (change) => {
      const other = new Y.Doc()
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
      other.transact(() => change(recordsOf(other)))
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))
    },
    shown: () => store.allRecords().map((record) => record.id),
    held: () => new Map(binding.quarantined().map(({ id, reason }) => [id, reason])),
  }
}

/** Sets keys of a record, as another program would. */
export function setKeys(
  records: RecordMap,
  id: string,
  keys: Readonly<Record<string, unknown>>,
): void {
  const map = records.get(id)
  if (!(map instanceof Y.Map)) throw new Error(`there is no ${id}`)
  for (const [key, value] of Object.entries(keys)) map.set(key, value)
}
