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

type Source = 'user' | 'remote'
type Listener = Parameters<RecordStore<FakeRecord>['listen']>[0]

/**
 * Behaves as tldraw's store does where the binding looks: listeners are told at the next frame
 * (here: at `frame()`) or when a new one is added, only of changes of source `user`; an invalid
 * record throws; a merge that throws is rolled back as a whole; merges do not nest in changes.
 */
export class FakeStore implements RecordStore<FakeRecord> {
  /** Stands for the reactions of an editor, which run at the end of each merge and may throw. */
  reaction: () => void = () => undefined
  #records = new Map<string, FakeRecord>()
  #untold: { readonly source: Source; readonly changes: StoreChanges<FakeRecord> }[] = []
  readonly #listeners = new Set<Listener>()
  #source: Source = 'user'

  get(id: string): FakeRecord | undefined {
    return this.#records.get(id)
  }

  allRecords(): FakeRecord[] {
    return [...this.#records.values()]
  }

  put(records: FakeRecord[]): void {
    for (const record of records) {
      if (!fakeCheck(record).ok || record.props['refused'] === true) throw new Error('invalid')
      const before = this.#records.get(record.id)
      this.#records.set(record.id, record)
      if (before === undefined) this.#note({ added: { [record.id]: record } })
      else this.#note({ updated: { [record.id]: [before, record] } })
      this.#refuseCycles(record)
    }
  }

  remove(ids: string[]): void {
    for (const id of ids) {
      const before = this.#records.get(id)
      if (before === undefined) continue
      this.#records.delete(id)
      this.#note({ removed: { [id]: before } })
    }
  }

  mergeRemoteChanges(change: () => void): void {
    if (this.#source === 'remote') throw new Error('merges do not nest')
    const before = new Map(this.#records)
    this.#source = 'remote'
    try {
      change()
      this.reaction()
    } catch (error) {
      this.#records = before
      throw error
    } finally {
      this.#source = 'user'
    }
  }

  extractingChanges(change: () => void): StoreChanges<FakeRecord> {
    const before = new Map(this.#records)
    change()
    const added: Record<string, FakeRecord> = {}
    const updated: Record<string, readonly [FakeRecord, FakeRecord]> = {}
    const removed: Record<string, FakeRecord> = {}
    for (const [id, record] of this.#records) {
      const old = before.get(id)
      if (old === undefined) added[id] = record
      else if (old !== record) updated[id] = [old, record]
    }
    for (const [id, record] of before) if (!this.#records.has(id)) removed[id] = record
    return { added, updated, removed }
  }

  listen(onChange: Listener): () => void {
    this.frame()
    this.#listeners.add(onChange)
    return () => this.#listeners.delete(onChange)
  }

  /** Tells the listeners what has happened since the last frame. */
  frame(): void {
    const untold = this.#untold
    this.#untold = []
    for (const { source, changes } of untold) {
      if (source === 'remote') continue
      for (const listener of this.#listeners) listener({ changes })
    }
  }

  #note(changes: Partial<StoreChanges<FakeRecord>>): void {
    if (this.#listeners.size === 0) return
    const all = { added: {}, updated: {}, removed: {}, ...changes }
    this.#untold.push({ source: this.#source, changes: all })
  }

  /** tldraw would loop for ever here; a test had better fail. */
  #refuseCycles(record: FakeRecord): void {
    const passed = new Set<string>()
    let id: string | undefined = record.id
    while (id !== undefined) {
      if (passed.has(id)) throw new CycleInStore(record.id)
      passed.add(id)
      id = this.#records.get(id)?.parentId
    }
  }
}

/** Told to whoever runs the test: the store has held a cycle of parents. */
export class CycleInStore extends Error {
  /** How often it has happened in this process; a binding that catches it cannot hide it. */
  static count = 0

  constructor(id: string) {
    super(`the store holds a cycle of parents at ${id}`)
    CycleInStore.count += 1
  }
}
