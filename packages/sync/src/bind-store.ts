import type * as Y from 'yjs'
import { assembleRecord, deleteRecord, recordsOf, writeRecord } from './document.ts'
import { graphFault, pageOf } from './graph.ts'
import { LIMITS } from './limits.ts'
import { layOver } from './pending-changes.ts'
import type { PendingChanges } from './pending-changes.ts'
import { Quarantine } from './quarantine.ts'
import type { AnyRecord, Quarantined, RecordCheck } from './record-check.ts'
import type { RecordStore, StoreChanges } from './record-store.ts'
import { sameValue } from './same-value.ts'
import { showRecords } from './show-records.ts'

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
  /** Records of the document that the store does not show, or shows as they were before they went bad. */
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

/** A record of the document that may be shown. */
interface Candidate<R> {
  readonly record: R
  /** The document's own version, when `record` has waiting keys of this store laid over it. */
  readonly base: R | null
}

type Candidacy<R> =
  | { readonly ok: true; readonly candidate: Candidate<R> }
  | { readonly ok: false; readonly reason: string }

/** The user changes of documents: all that this binding listens to. */
const OWN_CHANGES = { source: 'user', scope: 'document' } as const

/**
 * Makes a store and a document follow each other.
 *
 * Out: changes of source `user` and scope `document` are written at most 30 times a second, one
 * transaction each, only the keys that differ. In: each record that changed is assembled,
 * checked and put by itself, so that a bad one does not take its neighbours along; it waits in
 * quarantine and is looked at again when it or something it hangs on changes. A key that waits
 * to be written is not overwritten by a change of another key of its record.
 */
export function bindStore<R extends AnyRecord>(options: BindingOptions<R>): StoreBinding {
  const { store, doc, check, schedule = afterTimeout } = options
  const records = recordsOf(doc)
  const origin = { name: 'store binding' }
  const pending: PendingChanges<R> = new Map()
  const quarantine = new Quarantine()
  const listeners = new Set<() => void>()
  /** Prevents the write that is due. */
  let cancel: (() => void) | null = null
  /** Ends the pause after a write. */
  let endPause: (() => void) | null = null
  let disposed = false

  function tell(): void {
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
    // The first change after a pause goes out at once: waiting for the interval to pass would
    // show every single edit to the others a frame or two later.
    if (endPause === null) cancel ??= schedule(flush, 0)
    tell()
  }

  function pause(): void {
    endPause?.()
    endPause = schedule(() => {
      endPause = null
      if (pending.size > 0) flush()
    }, LIMITS.writeInterval)
  }

  /**
   * Lets the store tell what it has not told yet. tldraw tells its listeners once a frame, which
   * in a hidden tab is never; without this, an edit of the same frame would be overwritten by a
   * change from elsewhere, or be missing at the last flush. A new listener makes it tell at once.
   */
  function settle(): void {
    if (!disposed) store.listen(() => undefined, OWN_CHANGES)()
  }

  function flush(): void {
    settle()
    const written = write()
    if (written.length === 0) return
    // A change of our own can mend what was quarantined, and the observer passes over those.
    const mended = quarantine.affectedBy(written)
    if (mended.size > 0) refresh(mended)
    else tell()
  }

  /** Moves what waits into the document; returns the ids. */
  function write(): readonly string[] {
    cancel?.()
    cancel = null
    const changes = [...pending]
    if (changes.length > 0) pause()
    pending.clear()
    const queue = changes.values()
    let hasMore = changes.length > 0
    while (hasMore) hasMore = doc.transact(() => writeSome(queue), origin)
    return changes.map(([id]) => id)
  }

  /** Writes until one frame is well filled; says whether something is left. */
  function writeSome(
    queue: Iterator<readonly [string, { readonly base: R | undefined }]>,
  ): boolean {
    let size = 0
    while (size < LIMITS.writeSize) {
      const next = queue.next()
      if (next.done === true) return false
      const [id, { base }] = next.value
      const record = store.get(id)
      if (record !== undefined) size += writeRecord(records, record, base)
      else if (base !== undefined) deleteRecord(records, id)
    }
    return true
  }

  /** The record as the document has it, with this store's waiting keys laid over it. */
  function candidacy(id: string): Candidacy<R> {
    const assembled = assembleRecord(records, id)
    if (!assembled.ok) return assembled
    const remote = check(assembled.value)
    if (!remote.ok) return remote
    const waiting = pending.get(id)
    const now = store.get(id)
    if (waiting === undefined || now === undefined) {
      return { ok: true, candidate: { record: remote.record, base: null } }
    }
    const laid = layOver(remote.record, { base: waiting.base, now })
    const both = laid.ok ? check(laid.value) : laid
    if (!both.ok) return both
    return { ok: true, candidate: { record: both.record, base: remote.record } }
  }

  /** Whether this store has deleted a record and the document does not know it yet. */
  function isDeletedHere(id: string): boolean {
    return pending.get(id)?.base !== undefined && store.get(id) === undefined
  }

  /** Looks at records of the document anew, and at those held back because of them. */
  function refresh(changed: Iterable<string>): void {
    settle()
    const ids = new Set(changed)
    for (const id of quarantine.affectedBy(ids)) ids.add(id)
    const gone = new Set<string>()
    const candidates = new Map<string, Candidate<R>>()
    for (const id of ids) {
      quarantine.release(id)
      if (!records.has(id)) {
        if (pending.get(id)?.base === undefined && pending.has(id)) continue
        pending.delete(id)
        gone.add(id)
      } else if (!isDeletedHere(id)) {
        const outcome = candidacy(id)
        if (outcome.ok) candidates.set(id, outcome.candidate)
        else quarantine.hold(id, outcome.reason)
      }
    }
    const find = (id: string) =>
      gone.has(id) ? undefined : (candidates.get(id)?.record ?? store.get(id))
    sieve(candidates, gone, find)
    const shownNow = (id: string) => store.get(id)
    const changesPage = () =>
      [...candidates.keys()].some(
        (id) => shownNow(id) !== undefined && pageOf(id, shownNow) !== pageOf(id, find),
      )
    // Other changes take nothing away from what hangs on it, and what the store has may stay.
    const orphans = gone.size > 0 || changesPage() ? orphansOf(candidates, find) : []
    const removals = new Set([...orphans, ...gone])
    // What waits must be in the document before its record leaves the store for lack of a parent.
    if ([...removals].some((id) => pending.has(id))) write()
    for (const id of orphans) if (!records.has(id)) quarantine.release(id)
    const puts = new Map([...candidates].map(([id, { record }]) => [id, record]))
    const { refused, changed: shown } = showRecords(store, { puts, removals })
    for (const id of refused) quarantine.hold(id, 'refused_by_store')
    for (const [id, { base }] of candidates) {
      // What waits is measured from now on against what the document holds and the store shows.
      if (base !== null && pending.has(id) && !refused.has(id)) pending.set(id, { base })
    }
    keepToDocument(shown, puts)
    tell()
  }

  /**
   * Brings back to what the document says what the store has made of it by itself. tldraw lets go the end of an arrow whose
   * shape goes, where this editor happens to see it, and tells nobody, because it was told of the shape by somebody else;
   * what that one's editor made of the arrow is in the document.
   */
  function keepToDocument(shown: ReadonlySet<string>, puts: ReadonlyMap<string, R>): void {
    settle()
    const strayed = new Map<string, R>()
    for (const id of shown) {
      const now = store.get(id)
      if (now !== undefined && now === puts.get(id)) continue
      if (!records.has(id) || quarantine.has(id) || isDeletedHere(id)) continue
      const outcome = candidacy(id)
      if (outcome.ok && !sameValue(now, outcome.candidate.record)) {
        strayed.set(id, outcome.candidate.record)
      }
    }
    if (strayed.size > 0) showRecords(store, { puts: strayed, removals: new Set() })
  }

  /**
   * Takes out the candidates that do not fit. One that has lost what it hangs on is `gone` too;
   * one that would close a cycle stays in the store as it was, because in a cycle all are right.
   */
  function sieve(
    candidates: Map<string, Candidate<R>>,
    gone: Set<string>,
    find: (id: string) => R | undefined,
  ): void {
    for (;;) {
      const faults = [...candidates].flatMap(([id, { record }]) => {
        const fault = graphFault(record, find)
        return fault === null ? [] : [{ id, fault }]
      })
      if (faults.length === 0) return
      for (const { id, fault } of faults) {
        candidates.delete(id)
        if (fault.reason !== 'cycle') gone.add(id)
        quarantine.hold(id, fault.reason, fault.awaits)
      }
    }
  }

  /** Records of the store that have lost what they hang on: kept in the document, not shown. */
  function orphansOf(
    candidates: ReadonlyMap<string, Candidate<R>>,
    find: (id: string) => R | undefined,
  ): readonly string[] {
    return store.allRecords().flatMap((record) => {
      const { id } = record
      if (candidates.has(id) || find(id) === undefined) return []
      const fault = graphFault(record, find)
      if (fault === null) return []
      // One that is held already waits for what the document says of it, not for its last good state.
      if (!quarantine.has(id)) quarantine.hold(id, fault.reason, fault.awaits)
      return [id]
    })
  }

  function onDocumentChange(
    events: readonly Y.YEvent<Y.Map<unknown>>[],
    transaction: Y.Transaction,
  ): void {
    if (transaction.origin === origin) return
    const changed = new Set<string>()
    for (const event of events) {
      const [id] = event.path
      if (typeof id === 'string') changed.add(id)
      else for (const key of event.changes.keys.keys()) changed.add(key)
    }
    refresh(changed)
  }

  refresh(records.keys())
  const stopListening = store.listen(onStoreChange, OWN_CHANGES)
  records.observeDeep(onDocumentChange)

  return {
    quarantined: () => quarantine.list(),
    hasPending: () => {
      settle()
      return pending.size > 0
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush,
    dispose: () => {
      flush()
      endPause?.()
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
