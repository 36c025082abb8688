import { isDeepStrictEqual } from 'node:util'
import { assembleRecord, deleteRecord, recordsOf, writeRecord } from '@amtsweg/sync'
import * as Y from 'yjs'
import { WaitingUpdates } from '../rooms/waiting-updates.ts'
import { lockedParts } from './locked-parts.ts'

/** A record as the document holds it, not looked at by the board's own check. */
type StoredRecord = Parameters<typeof writeRecord>[1]

/** An update as it is to be stored. */
export interface Passage {
  /** The update itself, or it and what puts back what it must not change, as one. */
  readonly update: Uint8Array
  /** Whether something was put back. */
  readonly refused: boolean
  /** How many locks were set, or with a minus taken off. */
  readonly locksAdded: number
}

interface Taken {
  readonly update: Uint8Array
  readonly mayChangeLocked: boolean
}

/** What became of a record in one update. */
interface Touch {
  /** The record came as a whole, or went. */
  isWhole: boolean
  /** Keys that changed, with their values before. */
  readonly old: Map<string, unknown>
}

/** Where a record hangs. They are put back together. */
const PLACE = ['parentId', 'index', 'at'] as const

/**
 * Keeps what a facilitator has locked as it is, with all that hangs on it. Updates of Yjs cannot be left out in parts, nor as
 * a whole: whoever sent one goes on from it. So each is first applied to a copy that is ahead of the disk; what it must not
 * change is put back there, and both are stored and sent as one: nobody ever sees the change, no crash brings it back, and
 * its sender ends with what all have.
 */
export class LockGuard {
  readonly #doc = new Y.Doc()
  /** What is locked, and what it hangs on, as it is. */
  #kept = new Map<string, StoredRecord>()
  #locked: ReadonlySet<string> = new Set()
  #locks = 0
  /** Takes updates in as the room's own document does, so that both hold the same. */
  readonly #waiting: WaitingUpdates<Taken>

  /** `doc` is what all see, `underway` what was let pass and is on its way there. */
  constructor(doc: Y.Doc, underway: Iterable<Uint8Array>) {
    this.#doc.on('afterTransaction', (transaction: Y.Transaction) => {
      transaction._needFormattingCleanup = false
    })
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(doc))
    this.#waiting = new WaitingUpdates(this.#doc)
    for (const update of underway) this.#take({ update, mayChangeLocked: true })
    this.#look(new Map())
  }

  /** Whether anything is locked. */
  get isNeeded(): boolean {
    return this.#locked.size > 0
  }

  /** Takes an update, whose sender may or may not change what is locked. */
  pass(update: Uint8Array, sender: { readonly mayChangeLocked: boolean }): Passage {
    const before = this.#locks
    const { touched, taken } = this.#apply({ update, ...sender })
    // What has waited for this update comes in with it, whoever had sent it.
    const isTrusted = taken.every(({ mayChangeLocked }) => mayChangeLocked)
    let repair: Uint8Array | null = null
    const note = (bytes: Uint8Array) => void (repair = bytes)
    this.#doc.on('update', note)
    if (!isTrusted) this.#doc.transact(() => this.#putBack(touched))
    this.#doc.off('update', note)
    this.#look(touched)
    const locksAdded = this.#locks - before
    if (repair === null) return { update, refused: false, locksAdded }
    return { update: Y.mergeUpdates([update, repair]), refused: true, locksAdded }
  }

  destroy(): void {
    this.#doc.destroy()
  }

  /** Takes an update in, with all that can come in with it. */
  #take(entry: Taken): readonly Taken[] {
    return this.#doc.transact(() => {
      const { applied } = this.#waiting.take([entry])
      return [...applied, ...this.#waiting.takeTogether().applied]
    })
  }

  #apply(entry: Taken): {
    readonly touched: ReadonlyMap<string, Touch>
    readonly taken: readonly Taken[]
  } {
    const records = recordsOf(this.#doc)
    const touched = new Map<string, Touch>()
    const touch = (id: string) => {
      const known = touched.get(id) ?? { isWhole: false, old: new Map<string, unknown>() }
      touched.set(id, known)
      return known
    }
    const observe = (events: readonly Y.YEvent<Y.Map<unknown>>[]) => {
      for (const event of events) {
        const [id] = event.path
        if (typeof id !== 'string') {
          for (const key of event.changes.keys.keys()) touch(key).isWhole = true
          continue
        }
        const { old } = touch(id)
        if (event.path.length > 1) continue
        for (const [key, { oldValue }] of event.changes.keys) old.set(key, oldValue)
      }
    }
    records.observeDeep(observe)
    const taken = this.#take(entry)
    records.unobserveDeep(observe)
    return { touched, taken }
  }

  #putBack(touched: ReadonlyMap<string, Touch>): void {
    const records = recordsOf(this.#doc)
    for (const id of touched.keys()) {
      const before = this.#kept.get(id)
      if (before === undefined) continue
      // What only holds something locked may change, but has to stay there.
      if (!this.#locked.has(id) && records.has(id)) continue
      const now = assembleRecord(records, id)
      if (!now.ok || !isDeepStrictEqual(now.value, before)) writeRecord(records, before)
    }
    const dropped = new Set<string>()
    let isDone = false
    while (!isDone) {
      isDone = true
      for (const [id, touch] of touched) {
        if (this.#locked.has(id) || dropped.has(id)) continue
        if (!this.#freeRecord(id, touch, dropped)) isDone = false
      }
    }
  }

  /** A record that is not locked: it gets no lock and comes not below one. False when that led to its removal. */
  #freeRecord(id: string, { isWhole, old }: Touch, dropped: Set<string>): boolean {
    const records = recordsOf(this.#doc)
    const map = records.get(id)
    if (!(map instanceof Y.Map)) return true
    if (map.get('isLocked') === true) map.set('isLocked', false)
    const isBelow = ['parentId', 'fromId'].some((key) => {
      const end = map.get(key)
      return typeof end === 'string' && (this.#locked.has(end) || dropped.has(end))
    })
    if (!isBelow) return true
    if (isWhole || !(old.has('parentId') || old.has('fromId'))) {
      deleteRecord(records, id)
      dropped.add(id)
      return false
    }
    for (const key of [...PLACE, 'fromId']) if (old.has(key)) map.set(key, old.get(key))
    return true
  }

  /** Notes what is locked now, and how it is. */
  #look(touched: ReadonlyMap<string, Touch>): void {
    const records = recordsOf(this.#doc)
    const { locks, locked, holders } = lockedParts(records)
    const kept = new Map<string, StoredRecord>()
    for (const id of [...locked, ...holders]) {
      const known = touched.has(id) ? undefined : this.#kept.get(id)
      const assembled = known === undefined ? assembleRecord(records, id) : null
      const record = known ?? (assembled?.ok === true ? storedRecord(assembled.value) : null)
      if (record !== null) kept.set(id, record)
    }
    this.#kept = kept
    this.#locked = locked
    this.#locks = locks
  }
}

function storedRecord(value: Readonly<Record<string, unknown>>): StoredRecord | null {
  const { id, typeName } = value
  if (typeof id !== 'string' || typeof typeName !== 'string') return null
  return { ...value, id, typeName }
}
