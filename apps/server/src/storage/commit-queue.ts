import type { Clock, Timer } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import { StuckBoards } from './stuck-boards.ts'
import type { AppendResult, LogEntry, UpdateLog } from './update-log.ts'

/** What became of an update. `closed`: it was not stored, and the process ends. */
export type CommitResult =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly reason: 'unknown_board' | 'too_much_waiting' | 'closed' }

/** One stored group. */
export interface CommittedGroup {
  /** Boards that have something new. */
  readonly boards: readonly string[]
  readonly updates: number
  readonly bytes: number
  readonly milliseconds: number
}

/** Collects updates of all boards and stores them together. */
export interface CommitQueue {
  /**
   * Resolves when the update is on disk; for each board in the order of the calls. A write that fails is tried again
   * until it succeeds: until then nothing is resolved, and so nothing is acknowledged.
   */
  commit(entry: LogEntry): Promise<CommitResult>
  /** Whether what was last written to a board, or to any without a name, could not be stored. */
  failing(board?: string): boolean
  /** Tells whenever `failing` may have changed; returns a function that ends this. */
  onChange(listener: () => void): () => void
  /** Resolves when all that was handed in so far is stored, or the queue is closed. */
  flush(): Promise<void>
  /** Tries once more to store what waits; what cannot be stored is `closed`, never acknowledged. */
  close(): Promise<void>
}

/**
 * Milliseconds between two groups at most. One fsync costs about 3 ms (330 a second alone, 14,000 in groups of 50): at 8 ms
 * the disk is busy less than half of the time and nobody notices the delay.
 */
export const LONGEST_PAUSE_MS = 8

/**
 * Milliseconds between two groups at least. In between the pause is as long as the shorter of the last two writes took: a
 * fast disk is asked more often, and every edit arrives sooner, and yet the server waits for it half of the time at most.
 * A single slow write (one in a hundred takes ten times as long) says nothing about the disk, and has kept all waiting.
 */
export const SHORTEST_PAUSE_MS = 2

/** Bytes that may wait for a disk that does not answer, before new updates are turned away. */
export const MAX_WAITING_BYTES = 64 * 1024 * 1024

/**
 * Bytes that an update costs in memory beside its own: entry, promise and whatever its connection keeps for it. A night
 * of typing by 20 people against a full disk is a million updates of 30 bytes.
 */
export const WAITING_OVERHEAD_BYTES = 1024

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
  /** How often in a row nothing at all could be stored. */
  let failures = 0
  let lastEnd = Number.NEGATIVE_INFINITY
  let lastTook = 0
  let pause = SHORTEST_PAUSE_MS
  let idle: (() => void)[] = []
  const listeners = new Set<() => void>()
  const stuck = new StuckBoards<Waiting>(clock, retryDelay, (entries) => {
    waiting.push(...entries)
    schedule()
  })

  function schedule(): void {
    if (closed || timer !== null || flight !== null || waiting.length === 0) return
    const wait = failures > 0 ? retryDelay(failures) : lastEnd + pause - clock.now()
    timer = clock.after(Math.max(0, wait), () => {
      timer = null
      void write()
    })
  }

  function write(): Promise<void> {
    const start = clock.now()
    flight = writeGroup().finally(() => {
      flight = null
      lastEnd = clock.now()
      const took = lastEnd - start
      pause = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, Math.min(took, lastTook)))
      lastTook = took
      if (waiting.length === 0 && stuck.size === 0) {
        for (const resolve of idle.splice(0)) resolve()
      }
      schedule()
    })
    return flight
  }

  async function writeGroup(): Promise<void> {
    const group = waiting
    waiting = []
    const started = clock.now()
    const failuresBefore = failures
    const results = await attempt(group)
    if (results === null) {
      waiting = [...group, ...waiting]
      if (failuresBefore === 0) tell()
      return
    }
    let updates = 0
    let bytes = 0
    const stored = new Set<string>()
    const left = new Map<string, Waiting[]>()
    for (const [index, entry] of group.entries()) {
      const result = results[index] ?? { ok: false, reason: 'unknown_board' }
      if (!result.ok && result.reason === 'not_stored') {
        left.set(entry.board, [...(left.get(entry.board) ?? []), entry])
        if (left.get(entry.board)?.length === 1) complain(result.error, entry.board)
        continue
      }
      updates += 1
      stored.add(entry.board)
      bytes += entry.update.length
      waitingBytes -= costOf(entry)
      entry.resolve(result)
    }
    setAside(left)
    let isChanged = failuresBefore > 0 || left.size > 0
    for (const { board } of group) {
      if (!left.has(board) && stuck.release(board)) {
        logger.info('updates of a board can be stored again', { board })
        isChanged = true
      }
    }
    if (isChanged) tell()
    if (updates === 0) return
    const boards = [...stored]
    options.onGroup?.({ boards, updates, bytes, milliseconds: clock.now() - started })
  }

  /** What came meanwhile for a board that is stuck stays behind what is stuck. */
  function setAside(left: ReadonlyMap<string, readonly Waiting[]>): void {
    for (const [board, entries] of left) {
      const later = waiting.filter((entry) => entry.board === board)
      waiting = waiting.filter((entry) => entry.board !== board)
      stuck.hold(board, [...entries, ...later])
    }
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

  function complain(error: unknown, board: string): void {
    logger.error('updates of a board could not be stored; trying again', {
      board,
      error: error instanceof Error ? error : undefined,
    })
  }

  function tell(): void {
    for (const listener of listeners) listener()
  }

  return {
    commit(entry) {
      if (closed) return Promise.resolve({ ok: false, reason: 'closed' })
      if (waitingBytes + costOf(entry) > MAX_WAITING_BYTES) {
        return Promise.resolve({ ok: false, reason: 'too_much_waiting' })
      }
      return new Promise((resolve) => {
        const each = { ...entry, resolve }
        waitingBytes += costOf(entry)
        if (stuck.add(each)) return
        waiting.push(each)
        schedule()
      })
    },
    failing: (board) => failures > 0 || (board === undefined ? stuck.size > 0 : stuck.has(board)),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush() {
      const isEmpty = waiting.length === 0 && flight === null && stuck.size === 0
      if (closed || isEmpty) return Promise.resolve()
      return new Promise((resolve) => idle.push(resolve))
    },
    async close() {
      closed = true
      timer?.cancel()
      await flight
      waiting.push(...stuck.takeAll())
      if (waiting.length > 0) await write()
      for (const entry of [...waiting.splice(0), ...stuck.takeAll()]) {
        entry.resolve({ ok: false, reason: 'closed' })
      }
      for (const resolve of idle.splice(0)) resolve()
    },
  }
}

function costOf(entry: LogEntry): number {
  return entry.update.length + WAITING_OVERHEAD_BYTES
}

function retryDelay(failures: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10))
}
