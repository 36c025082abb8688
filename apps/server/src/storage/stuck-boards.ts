import type { Clock, Timer } from '../effects/clock.ts'

interface Stuck<T> {
  entries: T[]
  failures: number
  /** Runs until the next try; `null` while the entries are being tried. */
  timer: Timer | null
}

/** Boards that cannot be written to while others can: their updates wait here, in order, and nobody else waits for them. */
export class StuckBoards<T extends { readonly board: string }> {
  readonly #clock: Clock
  readonly #delay: (failures: number) => number
  readonly #retry: (entries: readonly T[]) => void
  readonly #boards = new Map<string, Stuck<T>>()

  /** `retry` gets a board's entries back when it is time to try again, `delay(failures)` milliseconds later. */
  constructor(
    clock: Clock,
    delay: (failures: number) => number,
    retry: (entries: readonly T[]) => void,
  ) {
    this.#clock = clock
    this.#delay = delay
    this.#retry = retry
  }

  /** Boards that are stuck, those that are being tried again included. */
  get size(): number {
    return this.#boards.size
  }

  has(board: string): boolean {
    return this.#boards.has(board)
  }

  /** Puts an entry behind those that wait for its board; `false` when none do. */
  add(entry: T): boolean {
    const stuck = this.#boards.get(entry.board)
    if (stuck === undefined || stuck.timer === null) return false
    stuck.entries.push(entry)
    return true
  }

  /** Keeps a board's entries until the next try. */
  hold(board: string, entries: readonly T[]): void {
    const failures = (this.#boards.get(board)?.failures ?? 0) + 1
    const stuck: Stuck<T> = { entries: [...entries], failures, timer: null }
    stuck.timer = this.#clock.after(this.#delay(failures), () => {
      stuck.timer = null
      this.#retry(stuck.entries.splice(0))
    })
    this.#boards.set(board, stuck)
  }

  /** The board could be written to; whether it was stuck before. */
  release(board: string): boolean {
    return this.#boards.delete(board)
  }

  /** Hands all entries out and tries none again. */
  takeAll(): readonly T[] {
    const all = [...this.#boards.values()].flatMap(({ entries, timer }) => {
      timer?.cancel()
      return entries
    })
    this.#boards.clear()
    return all
  }
}
