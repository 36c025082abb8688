import type { AuditEntry } from '../storage/audit-log.ts'
import { done } from './command.ts'
import type { CommandRun } from './command.ts'
import { withStorage } from './with-storage.ts'

/** Lines that are shown at most: the latest. */
const MAX_LINES = 10_000

/** `amtsweg audit [--board <id>]`: what was done to boards, when and in which role. */
export const runAudit: CommandRun = (words, folder) => {
  const [flag, board, ...more] = words
  if (flag !== undefined && (flag !== '--board' || board === undefined || more.length > 0)) {
    return null
  }
  return withStorage(folder, async ({ audit }) => {
    const entries = await audit.read({ board, limit: MAX_LINES })
    return done(entries.length === 0 ? 'Nothing was done.' : entries.map(lineOf).join('\n'))
  })
}

function lineOf({ at, board, act, by }: AuditEntry): string {
  return [new Date(at).toISOString(), board === '' ? '-' : board, act, by].join('  ')
}
