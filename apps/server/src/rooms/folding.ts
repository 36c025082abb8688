import type { Clock } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { CommittedUpdate, RoomDocument } from './room-document.ts'

/** Rows in the log from which they are folded into a snapshot; applying so many takes some 10 ms at a join. */
export const COMPACT_ROWS = 500

/** Bytes in the log from which they are folded. */
const COMPACT_BYTES = 1024 * 1024

/** Milliseconds between two folds of a busy board: a fold encodes the whole document, 100 ms for 4 MB. */
export const COMPACT_EVERY_MS = 10_000

/** What folding works with. */
export interface FoldingOptions {
  readonly board: string
  readonly log: UpdateLog
  readonly clock: Clock
  readonly logger: Logger
}

type FoldedDocument = Pick<RoomDocument, 'unfolded' | 'fold' | 'folded'> & {
  readonly waiting: readonly CommittedUpdate[]
}

/** Folds the log of a room into a snapshot: exactly the rows that are in the document. */
export class Folding {
  readonly #document: FoldedDocument
  readonly #options: FoldingOptions
  /** Rows were left out or given up; they go out of the log with the next fold, else a restart could come to another document. */
  #isWanted = false
  #last: number
  #underway: Promise<void> | null = null

  constructor(document: FoldedDocument, options: FoldingOptions) {
    this.#document = document
    this.#options = options
    this.#last = options.clock.now()
  }

  /** The next fold comes as soon as one may be, however short the log is. */
  want(): void {
    this.#isWanted = true
  }

  /** Folds if it is time to. */
  ifDue(): void {
    const { rows, bytes } = this.#document.unfolded
    if (rows < COMPACT_ROWS && bytes < COMPACT_BYTES && !this.#isWanted) return
    if (this.#options.clock.now() - this.#last < COMPACT_EVERY_MS) return
    void this.now()
  }

  /** Folds. Resolves when done or failed. */
  now(): Promise<void> {
    this.#underway ??= this.#write().finally(() => {
      this.#underway = null
    })
    return this.#underway
  }

  async #write(): Promise<void> {
    const { board, log, logger, clock } = this.#options
    this.#last = clock.now()
    // What waits is in no snapshot, so its rows stay in the log until it is in the document, or given up.
    if (this.#document.unfolded.rows === 0 || this.#document.waiting.length > 0) return
    this.#isWanted = false
    const folding = this.#document.fold()
    try {
      const outcome = await log.compact(board, folding)
      if (outcome === 'done') this.#document.folded(folding)
      else logger.warn('the log was folded by somebody else', { board })
    } catch (error) {
      // Nothing is lost: all rows are still in the log, and the next fold takes them along.
      logger.warn('the log could not be folded', {
        board,
        error: error instanceof Error ? error : undefined,
      })
    }
  }
}
