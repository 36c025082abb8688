import type { AnyRecord } from './record-check.ts'

/** What changed in a store, as tldraw's store tells it. */
export interface StoreChanges<R extends AnyRecord> {
  readonly added: Readonly<Record<string, R>>
  readonly updated: Readonly<Record<string, readonly [from: R, to: R]>>
  readonly removed: Readonly<Record<string, R>>
}

/** The part of tldraw's store that the binding uses; a fake of it is enough to run one in Node. */
export interface RecordStore<R extends AnyRecord> {
  get(id: string): R | undefined
  allRecords(): R[]
  /** @throws on an invalid record. */
  put(records: R[]): void
  remove(ids: string[]): void
  /** Runs `change` as coming from elsewhere: listeners for source `user` do not hear of it. */
  mergeRemoteChanges(change: () => void): void
  /** Runs `change` and says what it has changed, with all that follows from it. */
  extractingChanges(change: () => void): StoreChanges<R>
  listen(
    onChange: (entry: { readonly changes: StoreChanges<R> }) => void,
    filters: { readonly source: 'user'; readonly scope: 'document' },
  ): () => void
}
