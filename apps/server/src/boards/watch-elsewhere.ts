import type { Bus } from '../effects/bus.ts'
import type { Clock, Timer } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { Storage } from '../storage/storage.ts'

/** Milliseconds between two looks at what a command of the operator may have changed beside this process. */
const ELSEWHERE_CHECK_MS = 1_000

/** Hears of boards that were deleted by another process, and ends them here. */
export interface ElsewhereWatch {
  start(): void
  stop(): void
}

/** Looks once a second whether another process has written, and if so, whether each board in `open` is still there. */
export function watchElsewhere(options: {
  readonly storage: Storage
  readonly open: () => readonly string[]
  readonly bus: Bus
  readonly clock: Clock
  readonly logger: Logger
}): ElsewhereWatch {
  const { storage, open, bus, clock, logger } = options
  let timer: Timer | null = null
  let stopped = false
  let unseen = false

  async function look(): Promise<void> {
    if (await storage.changedElsewhere()) unseen = true
    if (!unseen) return
    for (const id of open()) {
      if ((await storage.boards.get(id)) !== null) continue
      bus.publish({ type: 'removed', board: id })
      logger.info('board was deleted by a command', { board: id })
    }
    // The command may have found the database in use by us.
    await storage.scrub('boards')
    unseen = false
  }

  async function lookAgain(): Promise<void> {
    try {
      await look()
    } catch (error) {
      logger.error('what a command has changed could not be seen; trying again', {
        error: error instanceof Error ? error : undefined,
      })
    }
    if (!stopped) timer = clock.after(ELSEWHERE_CHECK_MS, () => void lookAgain())
  }

  return {
    start: () => void lookAgain(),
    stop() {
      stopped = true
      timer?.cancel()
    },
  }
}
