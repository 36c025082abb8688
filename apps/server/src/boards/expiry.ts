import type { Bus } from '../effects/bus.ts'
import type { Clock, Timer } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import { AUDIT_DAYS } from '../storage/audit-log.ts'
import type { AuditRole } from '../storage/audit-log.ts'
import type { Board } from '../storage/board-registry.ts'
import type { Storage } from '../storage/storage.ts'

/** A day in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000

/** Milliseconds between two looks for boards whose time is up. */
export const EXPIRY_CHECK_MS = 10 * 60 * 1000

/** A longer life is written down at most this often, so that looking at a board is no write. */
const TOUCH_EVERY_MS = 60 * 60 * 1000

/** Days for which the states of a board are kept. */
export const HISTORY_DAYS = 30

/** Days before its end from which a board says so; of short lives at most the second half. */
const ANNOUNCED_DAYS = 14

/** Bytes of packed updates that a board's history may have; the oldest go first. */
export const HISTORY_BYTES = 64 * 1024 * 1024

/** Milliseconds between two times at which what was forgotten is overwritten; each writes the whole database anew. */
const SCRUB_EVERY_MS = DAY_MS

/**
 * What became of a board that is to be deleted: it is `gone` from every file; or it is deleted, and `remains` of it lie
 * in unused space until the next look; or there was none.
 */
type Removal = 'gone' | 'remains' | 'unknown'

/** What is known of a board's end. */
type Ending = Pick<Board, 'id' | 'expiresAt'>

/** Begin and end of a board's life. */
export interface Expiry {
  /** When a board that is used now ends. */
  expiresAt(): number
  /**
   * Notes that a board is opened; returns it with its new end. Once its end is announced, looking at it is not enough:
   * somebody has to work on it or extend it, or nobody would ever see the announcement.
   */
  touch<B extends Ending>(board: B): Promise<B>
  /** Notes that somebody has worked on a board. Never rejects: the work itself is stored. */
  worked(id: string): Promise<void>
  /** Gives a board as long as a new one; returns it with its new end. */
  extend<B extends Ending>(board: B): Promise<B>
  /** Whether a board's end is near enough to be told to those who open it. */
  announced(board: Ending): boolean
  /** Deletes a board with all that belongs to it, and closes its connections. */
  remove(id: string, by: AuditRole): Promise<Removal>
  /** Deletes all boards whose time is up. */
  removeExpired(): Promise<void>
  /** Looks now and then, until `stop`. */
  start(): void
  stop(): void
}

/** Boards end `ttlDays` after their last use. `occupied` boards are in use, however long ago somebody came. */
export function createExpiry(options: {
  readonly storage: Storage
  readonly bus: Bus
  readonly clock: Clock
  readonly logger: Logger
  readonly ttlDays: number
  readonly occupied: (board: string) => boolean
}): Expiry {
  const { storage, bus, clock, logger, ttlDays, occupied } = options
  const { boards } = storage
  let timer: Timer | null = null
  let stopped = false
  let lastScrub = Number.NEGATIVE_INFINITY
  const announcedMs = announcedDays(ttlDays) * DAY_MS
  /** When work was last noted, by board; only of the last hour. */
  const noted = new Map<string, number>()
  const expiresAt = () => clock.now() + ttlDays * DAY_MS
  const announced = (board: Ending) => board.expiresAt - clock.now() < announcedMs

  /** Never to an earlier end: an operator may have given it more. */
  async function renew<B extends Ending>(board: B): Promise<B> {
    const end = expiresAt()
    if (end - board.expiresAt < TOUCH_EVERY_MS) return board
    await boards.setExpiry(board.id, end)
    return { ...board, expiresAt: end }
  }

  /** Reading is still possible when it cannot be noted, and the next use notes it. */
  async function tryRenew<B extends Ending>(board: B): Promise<B> {
    try {
      return await renew(board)
    } catch (error) {
      complain(board.id, error)
      return board
    }
  }

  function complain(board: string, error: unknown): void {
    logger.warn('the use of a board could not be noted', {
      board,
      error: error instanceof Error ? error : undefined,
    })
  }

  async function removeExpired(): Promise<void> {
    for (const id of await boards.expired(clock.now())) {
      if (occupied(id)) {
        await boards.setExpiry(id, expiresAt())
        continue
      }
      await boards.remove(id, { at: clock.now(), act: 'expired', by: 'server' })
      bus.publish({ type: 'removed', board: id })
      logger.info('board expired', { board: id })
    }
    await storage.scrub('boards')
  }

  /** Once a day, and again at the next look when it fails. */
  async function scrubEverything(): Promise<void> {
    if (clock.now() - lastScrub < SCRUB_EVERY_MS) return
    await storage.scrub('everything')
    lastScrub = clock.now()
  }

  async function look(): Promise<void> {
    try {
      await removeExpired()
      for (const [id, at] of noted) if (clock.now() - at >= TOUCH_EVERY_MS) noted.delete(id)
      const before = clock.now() - HISTORY_DAYS * DAY_MS
      await storage.history.forget({ before, maxBytes: HISTORY_BYTES })
      // What no state that can be looked back at shows any more.
      await storage.images.removeUnused(before)
      await storage.audit.forget(clock.now() - AUDIT_DAYS * DAY_MS)
      await scrubEverything()
    } catch (error) {
      logger.error('expired boards or states could not be deleted; trying again later', {
        error: error instanceof Error ? error : undefined,
      })
    }
    if (!stopped) timer = clock.after(EXPIRY_CHECK_MS, () => void look())
  }

  return {
    expiresAt,
    removeExpired,
    announced,
    touch: async (board) => (announced(board) ? board : tryRenew(board)),
    async worked(id) {
      const now = clock.now()
      if (now - (noted.get(id) ?? Number.NEGATIVE_INFINITY) < TOUCH_EVERY_MS) return
      noted.set(id, now)
      try {
        const board = await boards.get(id)
        if (board !== null) await tryRenew(board)
      } catch (error) {
        complain(id, error)
      }
    },
    extend: renew,
    async remove(id, by) {
      const removed = await boards.remove(id, { at: clock.now(), act: 'deleted', by })
      if (!removed) return 'unknown'
      bus.publish({ type: 'removed', board: id })
      logger.info('board deleted', { board: id })
      try {
        await storage.scrub('boards')
        return 'gone'
      } catch (error) {
        logger.warn('what a board has left could not be overwritten; trying again later', {
          board: id,
          error: error instanceof Error ? error : undefined,
        })
        return 'remains'
      }
    },
    start: () => void look(),
    stop() {
      stopped = true
      timer?.cancel()
    },
  }
}

/** Days before its end from which a board says so, on a server whose boards live so long. */
export function announcedDays(ttlDays: number): number {
  return Math.min(ANNOUNCED_DAYS, ttlDays / 2)
}
