import { equalityDeep } from 'lib0/function'
import type * as Y from 'yjs'
import { assembleRecord, deleteRecord, recordsOf, writeRecord } from './document.ts'
import { graphFault, isGraphFault, needsOf } from './graph.ts'
import { LIMITS } from './limits.ts'
import { keysOfRecord, recordOfKeys } from './record-keys.ts'
import type { AnyRecord, Checked, Quarantined, RecordCheck } from './record-check.ts'
import type { RecordStore, StoreChanges } from './record-store.ts'

/** What `bindStore` joins. */
export interface BindingOptions<R extends AnyRecord> {
  readonly store: RecordStore<R>
  readonly doc: Y.Doc
  readonly check: RecordCheck<R>
  /** Runs `task` once after `milliseconds`; returns a function that prevents it. Default: `setTimeout`. */
  readonly schedule?: ((task: () => void, milliseconds: number) => () => void) | undefined
}

/** A store and a document that follow each other. */
export interface StoreBinding {
  /** Records of the document that the store does not show. */
  quarantined(): readonly Quarantined[]
  /** Whether the store holds changes that are not in the document yet. */
  hasPending(): boolean
  /** Tells when `hasPending` or `quarantined` may have changed. */
  onChange(listener: () => void): () => void
  /** Writes what is held back. */
  flush(): void
  /** Writes what is held back and lets both go. */
  dispose(): void
}

/** A change of this store that waits: what the document held when it began. */
interface Pending<R> {
  readonly base: R | undefined
}

/**
 * Makes a store and a document follow each other.
 *
 * Out: changes of source `user` and scope `document` are written at most 30 times a second, one
 * transaction each, only the keys that differ. In: each record that changed is assembled,
 * checked and put by itself, so that a bad one does not take its neighbours along; it waits in
 * quarantine and is looked at again when something changes. A key that waits to be written is
 * not overwritten by a change of another key of its record.
 */
export function bindStore<R extends AnyRecord>(options: BindingOptions<R>): StoreBinding {
  const { store, doc, check, schedule = afterTimeout } = options
  const records = recordsOf(doc)
  const origin = { name: 'store binding' }
  const pending = new Map<string, Pending<R>>()
  const quarantine = new Map<string, string>()
  const listeners = new Set<() => void>()
  let cancel: (() => void) | null = null
  let disposed = false

  const tell = () => {
    for (const listener of listeners) listener()
  }

  function note(id: string, base: R | undefined): void {
    if (!pending.has(id)) pending.set(id, { base })
  }

  function onStoreChange({ changes }: { readonly changes: StoreChanges<R> }): void {
    for (const record of Object.values(changes.added)) note(record.id, undefined)
    for (const [from] of Object.values(changes.updated)) note(from.id, from)
    for (const record of Object.values(changes.removed)) note(record.id, record)
    if (pending.size === 0) return
    cancel ??= schedule(flush, LIMITS.writeInterval)
    tell()
  }

  function flush(): void {
    cancel?.()
    cancel = null
    if (pending.size === 0) return
    const changes = [...pending]
    pending.clear()
    doc.transact(() => {
      for (const [id, { base }] of changes) {
        const record = store.get(id)
        if (record !== undefined) writeRecord(records, record, base)
        else if (base !== undefined) deleteRecord(records, id)
      }
    }, origin)
    tell()
  }

  /** The record as the document has it, with this store's waiting keys laid over it. */
  function candidate(id: string): Checked<R> {
    const assembled = assembleRecord(records, id)
    if (!assembled.ok) return assembled
    const remote = check(assembled.value)
    const waiting = pending.get(id)
    if (!remote.ok || waiting === undefined) return remote
    const mine = store.get(id)
    if (mine === undefined) return { ok: false, reason: 'deleted_here' }
    const merged = new Map(keysOfRecord(remote.record))
    const before = waiting.base === undefined ? null : keysOfRecord(waiting.base)
    const after = keysOfRecord(mine)
    for (const key of new Set([...(before?.keys() ?? []), ...after.keys()])) {
      if (equalityDeep(before?.get(key), after.get(key))) continue
      if (after.has(key)) merged.set(key, after.get(key))
      else merged.delete(key)
    }
    const value = recordOfKeys(merged)
    const both = value.ok ? check(value.value) : value
    // What waits is now measured against what the document holds.
    if (both.ok) pending.set(id, { base: remote.record })
    return both
  }

  /** Records that are sound by themselves and may fit now that something else has changed. */
  function waitingForOthers(): readonly string[] {
    return [...quarantine].flatMap(([id, reason]) => (isGraphFault(reason) ? [id] : []))
  }

  function applyRemote(changed: Iterable<string>): void {
    const candidates = new Map<string, R>()
    const gone = new Set<string>()
    for (const id of new Set([...changed, ...waitingForOthers()])) {
      quarantine.delete(id)
      if (!records.has(id)) {
        gone.add(id)
        pending.delete(id)
        continue
      }
      const checked = candidate(id)
      if (checked.ok) candidates.set(id, checked.record)
      else if (checked.reason !== 'deleted_here') quarantine.set(id, checked.reason)
    }
    store.mergeRemoteChanges(() => {
      removeFromStore(gone)
      putSound(candidates)
    })
    tell()
  }

  function removeFromStore(gone: ReadonlySet<string>): void {
    const ids = [...gone].filter((id) => store.get(id) !== undefined)
    if (ids.length === 0) return
    store.remove(ids)
    // What hung on them is an orphan now: kept in the document, not shown.
    for (;;) {
      const orphans = store
        .allRecords()
        .filter((record) => records.has(record.id))
        .filter((record) => needsOf(record).some((need) => store.get(need) === undefined))
      if (orphans.length === 0) return
      for (const orphan of orphans) quarantine.set(orphan.id, 'no_parent')
      store.remove(orphans.map((orphan) => orphan.id))
    }
  }

  /** Puts the candidates that fit, parents before children, one by one. */
  function putSound(candidates: Map<string, R>): void {
    const find = (id: string) => candidates.get(id) ?? store.get(id)
    for (;;) {
      const faulty = [...candidates.values()].flatMap((record) => {
        const reason = graphFault(record, find)
        return reason === null ? [] : [{ id: record.id, reason }]
      })
      if (faulty.length === 0) break
      for (const { id, reason } of faulty) {
        candidates.delete(id)
        quarantine.set(id, reason)
      }
    }
    const put = (record: R) => {
      for (const need of needsOf(record)) {
        const first = candidates.get(need)
        if (first === undefined) continue
        candidates.delete(need)
        put(first)
      }
      try {
        if (!equalityDeep(store.get(record.id), record)) store.put([record])
      } catch (error) {
        quarantine.set(record.id, error instanceof Error ? 'refused_by_store' : 'unknown')
      }
    }
    for (const [id, record] of candidates) {
      candidates.delete(id)
      put(record)
    }
  }

  function onDocumentChange(
    events: readonly Y.YEvent<Y.Map<unknown>>[],
    transaction: Y.Transaction,
  ): void {
    if (transaction.origin === origin || disposed) return
    const changed = new Set<string>()
    for (const event of events) {
      const [id] = event.path
      if (typeof id === 'string') changed.add(id)
      else for (const key of event.changes.keys.keys()) changed.add(key)
    }
    applyRemote(changed)
  }

  applyRemote(records.keys())
  const stopListening = store.listen(onStoreChange, { source: 'user', scope: 'document' })
  records.observeDeep(onDocumentChange)

  return {
    quarantined: () => [...quarantine].map(([id, reason]) => ({ id, reason })),
    hasPending: () => pending.size > 0,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush,
    dispose: () => {
      flush()
      disposed = true
      stopListening()
      records.unobserveDeep(onDocumentChange)
      listeners.clear()
    },
  }
}

function afterTimeout(task: () => void, milliseconds: number): () => void {
  const timer = setTimeout(task, milliseconds)
  return () => clearTimeout(timer)
}
