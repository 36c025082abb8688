import type { Clock } from '../effects/clock.ts'

/** How often something may happen: at once, and then per second. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** Counts one thing against a rate. */
export interface TokenBucket {
  /** Whether it may happen once more now, or `count` times at once. */
  take(count?: number): boolean
  /** Undoes one `take`. */
  giveBack(): void
}

/** A full bucket. */
export function tokenBucket(rate: Rate, clock: Clock): TokenBucket {
  let tokens = rate.burst
  let last = clock.now()
  const refill = () => {
    const now = clock.now()
    // A clock that was set back must not lock anybody out.
    const seconds = Math.max(0, now - last) / 1000
    tokens = Math.min(rate.burst, tokens + seconds * rate.perSecond)
    last = now
  }
  return {
    take(count = 1) {
      refill()
      if (tokens < count) return false
      tokens -= count
      return true
    },
    giveBack() {
      tokens = Math.min(rate.burst, tokens + 1)
    },
  }
}
