import { recordsOf } from '@amtsweg/sync'
import type * as Y from 'yjs'
import type { DecodedUpdate } from '../rooms/update-faults.ts'
import { LockGuard } from './lock-guard.ts'
import type { Passage } from './lock-guard.ts'
import { hasLocks } from './locked-parts.ts'
import { maySetLock } from './may-set-lock.ts'

/** The locks of a room. A board without any costs one look at each update that was taken apart anyway. */
export class Locks {
  readonly #doc: Y.Doc
  readonly #underway: () => Iterable<Uint8Array>
  #guard: LockGuard | null = null

  /** `doc` is what all see, `underway` gives what was let pass and is on its way there. */
  constructor(doc: Y.Doc, underway: () => Iterable<Uint8Array>) {
    this.#doc = doc
    this.#underway = underway
    if (hasLocks(recordsOf(doc))) this.#watch()
  }

  /** Lets a client's update pass, with what puts back what it must not change. */
  pass(
    update: Uint8Array,
    decoded: DecodedUpdate,
    sender: { readonly mayChangeLocked: boolean },
  ): Passage {
    if (this.#guard === null && maySetLock(this.#doc, decoded)) this.#watch()
    if (this.#guard === null) return { update, refused: false, locksAdded: 0 }
    const passage = this.#guard.pass(update, sender)
    if (!this.#guard.isNeeded) this.#rest()
    return passage
  }

  /** The server's own edit is on its way to the disk. */
  note(update: Uint8Array): void {
    this.#guard?.pass(update, { mayChangeLocked: true })
  }

  /** Something that was let pass did not get into the document and never will: it is looked at anew. */
  reset(): void {
    if (this.#guard === null) return
    this.#rest()
    this.#watch()
  }

  end(): void {
    this.#rest()
  }

  #watch(): void {
    this.#guard = new LockGuard(this.#doc, this.#underway())
  }

  #rest(): void {
    this.#guard?.destroy()
    this.#guard = null
  }
}
