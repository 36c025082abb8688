import type { Quarantined } from './record-check.ts'

/** Records of the document that are not shown as they stand there, and what may change that. */
export class Quarantine {
  readonly #held = new Map<
    string,
    { readonly reason: string; readonly awaits: readonly string[] }
  >()
  /** Id that is waited for -> who waits. */
  readonly #waiting = new Map<string, Set<string>>()

  /** Holds a record back until itself or one of `awaits` changes. */
  hold(id: string, reason: string, awaits: readonly string[] = []): void {
    this.release(id)
    this.#held.set(id, { reason, awaits })
    for (const other of awaits) {
      const waiters = this.#waiting.get(other)
      if (waiters === undefined) this.#waiting.set(other, new Set([id]))
      else waiters.add(id)
    }
  }

  /** Forgets that a record was held back. */
  release(id: string): void {
    for (const other of this.#held.get(id)?.awaits ?? []) {
      const waiters = this.#waiting.get(other)
      waiters?.delete(id)
      if (waiters?.size === 0) this.#waiting.delete(other)
    }
    this.#held.delete(id)
  }

  has(id: string): boolean {
    return this.#held.has(id)
  }

  /**
   * Those held back that should be looked at again, now that `changed` have changed: these
   * themselves, who waits for them, who waits for those, and so on.
   */
  affectedBy(changed: Iterable<string>): ReadonlySet<string> {
    const affected = new Set<string>()
    const open = [...changed]
    const asked = new Set<string>()
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (asked.has(id)) continue
      asked.add(id)
      if (this.#held.has(id)) affected.add(id)
      open.push(...(this.#waiting.get(id) ?? []))
    }
    return affected
  }

  list(): readonly Quarantined[] {
    return [...this.#held].map(([id, { reason }]) => ({ id, reason }))
  }
}
