import * as Y from 'yjs'
import { integratePiecemeal } from './integrate-piecemeal.ts'
import { fitOf } from './update-fit.ts'
import type { Fit } from './update-fit.ts'

type Missing = Extract<Fit, { type: 'waits' }>['missing']

/** What became of updates. */
interface Outcome<U> {
  readonly applied: readonly U[]
  /** Decodable, and yet impossible to integrate. */
  readonly broken: readonly U[]
}

/**
 * Applies updates to a document once all that they hang on is there, in whatever order they come; until then they wait here
 * and not in Yjs, whose own waiting list stays in each join and snapshot and takes them in unseen. Call the taking methods
 * within a transaction.
 */
export class WaitingUpdates<U extends { readonly update: Uint8Array }> {
  readonly #doc: Y.Doc
  #waiting: { readonly entry: U; readonly missing: Missing }[] = []

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  get all(): readonly U[] {
    return this.#waiting.map(({ entry }) => entry)
  }

  clear(): void {
    this.#waiting = []
  }

  /** Takes updates in their order, and after each those that have waited for it. */
  take(entries: readonly U[]): Outcome<U> {
    const outcome = { applied: [] as U[], broken: [] as U[] }
    for (const entry of entries) {
      if (!this.#takeOne(entry, outcome)) continue
      while (this.#takeReady(outcome));
    }
    return outcome
  }

  /** Takes all that waits as one, for they may need each other. */
  takeTogether(): Outcome<U> {
    const outcome = { applied: [] as U[], broken: [] as U[] }
    if (this.#waiting.length < 2) return outcome
    const entries = this.all
    const together = Y.mergeUpdates(entries.map(({ update }) => update))
    if (this.#integrate(together) !== 'applied') return outcome
    this.#waiting = []
    return { applied: entries, broken: [] }
  }

  /** Whether it was applied. */
  #takeOne(entry: U, outcome: { readonly applied: U[]; readonly broken: U[] }): boolean {
    const result = this.#integrate(entry.update)
    if (result === 'applied') outcome.applied.push(entry)
    else if (result === 'broken') outcome.broken.push(entry)
    else this.#waiting.push({ entry, missing: result })
    return result === 'applied'
  }

  /** Looks again at those whose missing thing has come; whether one of them was applied. */
  #takeReady(outcome: { readonly applied: U[]; readonly broken: U[] }): boolean {
    const isReady = ({ missing }: { readonly missing: Missing }) =>
      Y.getState(this.#doc.store, missing.client) > missing.clock
    const ready = this.#waiting.filter(isReady)
    if (ready.length === 0) return false
    this.#waiting = this.#waiting.filter((each) => !isReady(each))
    const taken = ready.map(({ entry }) => this.#takeOne(entry, outcome))
    return taken.includes(true)
  }

  #integrate(update: Uint8Array): 'applied' | 'broken' | Missing {
    const { store } = this.#doc
    try {
      const fit = fitOf(this.#doc, Y.decodeUpdate(update))
      if (fit.type === 'waits') return fit.missing
      if (fit.type !== 'fits') return 'broken'
      if (!fit.isOrdered || fit.hasGoneRest) {
        return integratePiecemeal(this.#doc, update) ? 'applied' : 'broken'
      }
      Y.applyUpdate(this.#doc, update)
      // Two that hang on each other: nothing ever resolves that.
      return store.pendingStructs === null ? 'applied' : 'broken'
    } catch {
      // The caller logs the row and closes the sender.
      return 'broken'
    } finally {
      // Left there, it would be held against whoever comes next.
      store.pendingStructs = null
      // Deletions come with or after what they delete. One that waited for what comes would take it from its writer unseen.
      store.pendingDs = null
    }
  }
}
