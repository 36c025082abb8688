import type { Clock, Timer } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { AppendResult, LogEntry, UpdateLog } from './update-log.ts'

/** What became of an update. `closed`: it was not stored, and the process ends. */
export type CommitResult =
  | AppendResult
  | { readonly ok: false; readonly reason: 'too_much_waiting' | 'closed' }

/** Figures of one stored group. */
export interface CommittedGroup {
  readonly updates: number
  readonly bytes: number
  readonly milliseconds: number
}

/** Collects updates of all boards and stores them together. */
export interface CommitQueue {
  /**
   * Resolves when the update is on disk; in the order of the calls. A write that fails is tried again until it
   * succeeds: until then nothing is resolved, and so nothing is acknowledged.
   */
  commit(entry: LogEntry): Promise<CommitResult>
  /** Whether the last write failed. */
  failing(): boolean
  /** Resolves when all that was handed in so far is stored, or the queue is closed. */
  flush(): Promise<void>
  /** Tries once more to store what waits; what cannot be stored is `closed`, never acknowledged. */
  close(): Promise<void>
}

/**
 * Milliseconds between two groups. One fsync costs about 3 ms (330 a second alone, 14,000 in groups of 50): at 8 ms the
 * disk is busy less than half of the time and nobody notices the delay.
 */
export const COMMIT_WINDOW_MS = 8

/** Bytes that may wait for a disk that does not answer, before new updates are turned away. */
export const MAX_WAITING_BYTES = 64 * 1024 * 1024

const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 2000

interface Waiting extends LogEntry {
  readonly resolve: (result: CommitResult) => void
}

/** A queue in front of `log`. `onGroup` hears of each stored group. */
export function commitQueue(options: {
  readonly log: UpdateLog
  readonly clock: Clock
  readonly logger: Logger
  readonly onGroup?: ((group: CommittedGroup) => void) | undefined
}): CommitQueue {
  const { log, clock, logger } = options
  let waiting: Waiting[] = []
  let waitingBytes = 0
  let flight: Promise<void> | null = null
  let timer: Timer | null = null
  let closed = false
  let failures = 0
  let lastEnd = Number.NEGATIVE_INFINITY
  let idle: (() => void)[] = []

  function schedule(): void {
    if (timer !== null || flight !== null || waiting.length === 0) return
    const wait = failures > 0 ? retryDelay(failures) : lastEnd + COMMIT_WINDOW_MS - clock.now()
    timer = clock.after(Math.max(0, wait), () => {
      timer = null
      void write()
    })
  }

  function write(): Promise<void> {
    flight = writeGroup().finally(() => {
      flight = null
      lastEnd = clock.now()
      if (waiting.length === 0) {
        for (const resolve of idle.splice(0)) resolve()
      }
      if (!closed) schedule()
    })
    return flight
  }

  async function writeGroup(): Promise<void> {
    const group = waiting
    const bytes = waitingBytes
    waiting = []
    const started = clock.now()
    const results = await attempt(group)
    if (results === null) {
      waiting = [...group, ...waiting]
      return
    }
    waitingBytes -= bytes
    for (const [index, entry] of group.entries()) {
      entry.resolve(results[index] ?? { ok: false, reason: 'unknown_board' })
    }
    options.onGroup?.({ updates: group.length, bytes, milliseconds: clock.now() - started })
  }

  async function attempt(group: readonly LogEntry[]): Promise<readonly AppendResult[] | null> {
    try {
      const results = await log.append(group)
      if (failures > 0) logger.info('updates can be stored again', { failures })
      failures = 0
      return results
    } catch (error) {
      failures += 1
      logger.error('updates could not be stored; trying again', {
        failures,
        updates: group.length,
        error: error instanceof Error ? error : undefined,
      })
      return null
    }
  }

  return {
    commit(entry) {
      if (closed) return Promise.resolve({ ok: false, reason: 'closed' })
      if (waitingBytes + entry.update.length > MAX_WAITING_BYTES) {
        return Promise.resolve({ ok: false, reason: 'too_much_waiting' })
      }
      return new Promise((resolve) => {
        waiting.push({ ...entry, resolve })
        waitingBytes += entry.update.length
        schedule()
      })
    },
    failing: () => failures > 0,
    flush() {
      if (closed || (waiting.length === 0 && flight === null)) return Promise.resolve()
      return new Promise((resolve) => idle.push(resolve))
    },
    async close() {
      closed = true
      timer?.cancel()
      await flight
      if (waiting.length > 0) await write()
      for (const entry of waiting.splice(0)) entry.resolve({ ok: false, reason: 'closed' })
      for (const resolve of idle.splice(0)) resolve()
    },
  }
}

function retryDelay(failures: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10))
}
