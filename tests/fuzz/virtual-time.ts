/** Time that a run moves by itself: the timers of the whole process, of the server and of every browser. */
export interface VirtualTime {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls `run` once, `ms` milliseconds from now. */
  after(ms: number, run: () => void): { cancel(): void }
  /** Lets time pass: what falls due runs one by one, with all promises settled in between. */
  pass(ms: number): Promise<void>
  /** One frame is painted in every window. */
  frame(): Promise<void>
  /** All promises that wait for nothing but each other are settled. */
  settle(): Promise<void>
  /** Gives the process its own timers back and forgets what waits. */
  end(): void
}

/** The clock never goes back: tldraw keeps the time of its last frame for all editors of a process. */
let lastNow = 1_800_000_000_000

const A_DAY = 86_400_000

/**
 * Replaces `setTimeout`, `setInterval`, `requestAnimationFrame` and `Date.now` of this process until `end`. Frames are
 * painted only when `frame` is called, as in a window that may be hidden.
 */
export function virtualTime(): VirtualTime {
  const real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    requestAnimationFrame: globalThis.requestAnimationFrame,
    cancelAnimationFrame: globalThis.cancelAnimationFrame,
    now: Date.now,
  }
  const { setImmediate } = globalThis
  let now = lastNow + A_DAY
  let serial = 1
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>()
  let frames = new Map<number, (time: number) => void>()

  function start(ms: number, run: () => void): number {
    const id = serial++
    timers.set(id, { at: now + Math.max(0, Math.ceil(ms)), run })
    return id
  }

  function repeat(id: number, ms: number, run: () => void): void {
    const again = () => {
      timers.set(id, { at: now + Math.max(1, Math.ceil(ms)), run: again })
      run()
    }
    timers.set(id, { at: now + Math.max(1, Math.ceil(ms)), run: again })
  }

  function nextDue(limit: number): number | null {
    let found: number | null = null
    let best = limit
    for (const [id, { at }] of timers) {
      if (at > best || (at === best && found !== null)) continue
      found = id
      best = at
    }
    return found
  }

  const settle = () => new Promise<void>((resolve) => void setImmediate(() => resolve()))

  Object.assign(globalThis, {
    setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      start(ms, () => run(...args)),
    clearTimeout: (id: number) => void timers.delete(id),
    setInterval: (run: () => void, ms = 0) => {
      const id = serial++
      repeat(id, ms, run)
      return id
    },
    clearInterval: (id: number) => void timers.delete(id),
    requestAnimationFrame: (run: (time: number) => void) => {
      const id = serial++
      frames.set(id, run)
      return id
    },
    cancelAnimationFrame: (id: number) => void frames.delete(id),
    // tldraw does at once in tests what it does once a frame for people.
    __FORCE_RAF_IN_TESTS__: true,
  })
  Date.now = () => now

  return {
    now: () => now,
    after: (ms, run) => {
      const id = start(ms, run)
      return { cancel: () => void timers.delete(id) }
    },
    async pass(ms) {
      const limit = now + ms
      await settle()
      for (let id = nextDue(limit); id !== null; id = nextDue(limit)) {
        const timer = timers.get(id)
        timers.delete(id)
        if (timer === undefined) continue
        now = Math.max(now, timer.at)
        timer.run()
        await settle()
      }
      now = limit
    },
    async frame() {
      const due = frames
      frames = new Map()
      for (const run of due.values()) run(now)
      await settle()
    },
    settle,
    end() {
      lastNow = now
      timers.clear()
      frames.clear()
      Object.assign(globalThis, real, { __FORCE_RAF_IN_TESTS__: undefined })
      Date.now = real.now
    },
  }
}
