import { DAY_MS } from '../boards/expiry.ts'
import { done, refused } from './command.ts'
import type { CommandRun } from './command.ts'
import { withStorage } from './with-storage.ts'

/** Days from now that a board may be given at most; as for `BOARD_TTL_DAYS`. */
const MAX_DAYS = 3650

/** `amtsweg extend <id> <days>`: lets a board live so many days longer than it would. */
export const runExtend: CommandRun = (words, folder) => {
  const [id, given] = words
  if (id === undefined || given === undefined || words.length > 2) return null
  const days = /^\d{1,4}$/.test(given) ? Number(given) : 0
  if (days < 1 || days > MAX_DAYS) {
    return refused(`<days> must be a whole number from 1 to ${MAX_DAYS}; nothing was changed.`)
  }
  return withStorage(folder, async ({ boards, audit }) => {
    const board = await boards.get(id)
    if (board === null) return refused(`There is no board ${id}.`)
    const now = Date.now()
    const expiresAt = Math.max(board.expiresAt, now) + days * DAY_MS
    if (expiresAt > now + MAX_DAYS * DAY_MS) {
      return refused(`Board ${id} would live longer than ${MAX_DAYS} days; nothing was changed.`)
    }
    await boards.setExpiry(id, expiresAt)
    await audit.append({ at: now, board: id, act: 'extended', by: 'operator' })
    return done(`Board ${id} now expires on ${new Date(expiresAt).toISOString().slice(0, 10)}.`)
  })
}
