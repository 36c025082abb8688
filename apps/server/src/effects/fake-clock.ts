import type { Clock } from './clock.ts'

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
  /** Moves the time on and runs what falls due, in order. */
  advance(ms: number): void
  /** Timers that have neither run nor been cancelled. */
  waiting(): number
}

/** A fake clock that starts at `start` milliseconds since 1970. */
export function fakeClock(start = 1_800_000_000_000): FakeClock {
  let now = start
  let serial = 0
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>()

  function nextDue(limit: number): number | undefined {
    let found: number | undefined
    for (const [id, timer] of timers) {
      if (timer.at > limit) continue
      if (found === undefined || timer.at < (timers.get(found)?.at ?? 0)) found = id
    }
    return found
  }

  return {
    now: () => now,
    after(ms, run) {
      const id = serial++
      timers.set(id, { at: now + ms, run })
      return { cancel: () => void timers.delete(id) }
    },
    advance(ms) {
      const limit = now + ms
      for (let id = nextDue(limit); id !== undefined; id = nextDue(limit)) {
        const timer = timers.get(id)
        timers.delete(id)
        if (timer === undefined) continue
        now = Math.max(now, timer.at)
        timer.run()
      }
      now = limit
    },
    waiting: () => timers.size,
  }
}
