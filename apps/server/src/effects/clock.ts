/** A running timer. */
export interface Timer {
  cancel(): void
}

/** Time and timers, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls `run` once, `ms` milliseconds from now at the earliest. */
  after(ms: number, run: () => void): Timer
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    // A timer takes a millisecond at least; what need not wait goes on as soon as all that has come in is read.
    if (ms <= 0) {
      const immediate = setImmediate(run)
      return { cancel: () => clearImmediate(immediate) }
    }
    const timer = setTimeout(run, ms)
    return { cancel: () => clearTimeout(timer) }
  },
}
