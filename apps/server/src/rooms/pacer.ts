import type { Clock, Timer } from '../effects/clock.ts'

/** Runs something soon after it is wanted, but never more often than once in `everyMs`. */
export class Pacer {
  readonly #clock: Clock
  readonly #everyMs: () => number
  readonly #run: () => void
  #timer: Timer | null = null
  #last = Number.NEGATIVE_INFINITY
  #stopped = false

  /** `everyMs` may depend on how much there is to do. */
  constructor(clock: Clock, everyMs: number | (() => number), run: () => void) {
    this.#clock = clock
    this.#everyMs = typeof everyMs === 'number' ? () => everyMs : everyMs
    this.#run = run
  }

  /** Asks for a run. The first after a pause comes at once, so that a single edit need not wait for a tick. */
  want(): void {
    if (this.#timer !== null || this.#stopped) return
    const wait = Math.max(0, this.#last + this.#everyMs() - this.#clock.now())
    this.#timer = this.#clock.after(wait, () => {
      this.#timer = null
      this.#last = this.#clock.now()
      this.#run()
    })
  }

  /** No more runs. */
  stop(): void {
    this.#stopped = true
    this.#timer?.cancel()
  }
}
