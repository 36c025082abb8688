import type { AppendResult, LogEntry, UpdateLog } from './update-log.ts'

/** A log whose writes wait for a word, or fail: to see what others do meanwhile. */
export interface HeldLog extends UpdateLog {
  /** From now on writes wait. */
  hold(): void
  /** From now on writes fail. */
  fail(): void
  /** Writes go through again, the waiting ones first. */
  release(): void
  /** Groups that were handed in, whether stored or not. */
  readonly attempts: () => number
}

/** Wraps a log. */
export function heldLog(inner: UpdateLog): HeldLog {
  let mode: 'open' | 'held' | 'failing' = 'open'
  let attempts = 0
  let doors: (() => void)[] = []
  return {
    ...inner,
    attempts: () => attempts,
    hold: () => void (mode = 'held'),
    fail: () => void (mode = 'failing'),
    release() {
      mode = 'open'
      for (const open of doors.splice(0)) open()
    },
    async append(group: readonly LogEntry[]): Promise<readonly AppendResult[]> {
      attempts += 1
      if (mode === 'held') await new Promise<void>((open) => doors.push(open))
      if (mode === 'failing') throw new Error('disk I/O error')
      return inner.append(group)
    },
  }
}
