import type { AppendResult, LogEntry, UpdateLog } from './update-log.ts'

/** A log whose writes wait for a word, or fail: to see what others do meanwhile. */
export interface HeldLog extends UpdateLog {
  /** From now on writes wait. */
  hold(): void
  /** From now on writes fail. */
  fail(): void
  /** From now on a board cannot be written to, and all others can. */
  failFor(board: string): void
  /** Writes go through again, the waiting ones first. */
  release(): void
  /** Groups that were handed in, whether stored or not. */
  readonly attempts: () => number
}

/** Wraps a log. */
export function heldLog(inner: UpdateLog): HeldLog {
  let mode: 'open' | 'held' | 'failing' = 'open'
  let attempts = 0
  let failingBoard: string | null = null
  let doors: (() => void)[] = []
  return {
    ...inner,
    attempts: () => attempts,
    hold: () => void (mode = 'held'),
    fail: () => void (mode = 'failing'),
    failFor: (board) => void (failingBoard = board),
    release() {
      mode = 'open'
      failingBoard = null
      for (const open of doors.splice(0)) open()
    },
    async append(group: readonly LogEntry[]): Promise<readonly AppendResult[]> {
      attempts += 1
      if (mode === 'held') await new Promise<void>((open) => doors.push(open))
      if (mode === 'failing') throw new Error('disk I/O error')
      const stored = group.filter(({ board }) => board !== failingBoard)
      const results = (await inner.append(stored)).values()
      return group.map(({ board }): AppendResult =>
        board === failingBoard
          ? { ok: false, reason: 'not_stored', error: new Error('torn page') }
          : (results.next().value ?? { ok: false, reason: 'unknown_board' }),
      )
    },
  }
}
