import type { AnyRecord, Checked } from '../record-check.ts'
import type { RecordStore, StoreChanges } from '../record-store.ts'

/** A record as tests use it: shapes in a tree and bindings between them. */
export interface FakeRecord extends AnyRecord {
  readonly type?: string
  readonly parentId?: string
  readonly fromId?: string
  readonly toId?: string
  readonly x?: number
  readonly y?: number
  readonly rotation?: number
  readonly props: Readonly<Record<string, unknown>>
  readonly meta: Readonly<Record<string, unknown>>
}

/** A shape below `parentId`. */
export function fakeShape(
  id: string,
  parentId: string,
  props: FakeRecord['props'] = {},
): FakeRecord {
  return { id, typeName: 'shape', type: 'note', parentId, x: 0, y: 0, rotation: 0, props, meta: {} }
}

/** A binding between two shapes. */
export function fakeBinding(id: string, fromId: string, toId: string): FakeRecord {
  return { id, typeName: 'binding', fromId, toId, props: {}, meta: {} }
}

/** The page that everything lies on. */
export const fakePage: FakeRecord = { id: 'page', typeName: 'page', props: {}, meta: {} }

/** Accepts what has the form of a fake record; `props.bad` makes a record bad. */
export function fakeCheck(value: unknown): Checked<FakeRecord> {
  if (typeof value !== 'object' || value === null) return { ok: false, reason: 'not_a_record' }
  const { id, typeName, props, meta, ...rest } = {
    props: {},
    meta: {},
    ...value,
  } as Partial<FakeRecord>
  if (id === undefined || typeName === undefined) return { ok: false, reason: 'no_id' }
  if (props === undefined || meta === undefined || props['bad'] === true) {
    return { ok: false, reason: 'invalid' }
  }
  return { ok: true, record: { id, typeName, props, meta, ...rest } }
}

/** Behaves as tldraw's store does where the binding looks: told sources, refused invalid records. */
export class FakeStore implements RecordStore<FakeRecord> {
  readonly #records = new Map<string, FakeRecord>()
  readonly #listeners = new Set<(entry: { readonly changes: StoreChanges<FakeRecord> }) => void>()
  #isRemote = false

  get(id: string): FakeRecord | undefined {
    return this.#records.get(id)
  }

  allRecords(): FakeRecord[] {
    return [...this.#records.values()]
  }

  put(records: FakeRecord[]): void {
    const added: Record<string, FakeRecord> = {}
    const updated: Record<string, readonly [FakeRecord, FakeRecord]> = {}
    for (const record of records) {
      if (!fakeCheck(record).ok) throw new Error('invalid record')
      const before = this.#records.get(record.id)
      if (before === undefined) added[record.id] = record
      else updated[record.id] = [before, record]
      this.#records.set(record.id, record)
    }
    this.#tell({ added, updated, removed: {} })
  }

  remove(ids: string[]): void {
    const removed: Record<string, FakeRecord> = {}
    for (const id of ids) {
      const before = this.#records.get(id)
      if (before !== undefined) removed[id] = before
      this.#records.delete(id)
    }
    this.#tell({ added: {}, updated: {}, removed })
  }

  mergeRemoteChanges(change: () => void): void {
    this.#isRemote = true
    try {
      change()
    } finally {
      this.#isRemote = false
    }
  }

  listen(onChange: (entry: { readonly changes: StoreChanges<FakeRecord> }) => void): () => void {
    this.#listeners.add(onChange)
    return () => this.#listeners.delete(onChange)
  }

  #tell(changes: StoreChanges<FakeRecord>): void {
    if (this.#isRemote) return
    for (const listener of this.#listeners) listener({ changes })
  }
}
