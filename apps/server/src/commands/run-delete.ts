import { done, refused } from './command.ts'
import type { CommandRun } from './command.ts'
import { withStorage } from './with-storage.ts'

/** `amtsweg delete <id>`: a board with all that belongs to it. A server that runs closes its connections by itself. */
export const runDelete: CommandRun = (words, folder) => {
  const [id] = words
  if (id === undefined || words.length > 1) return null
  return withStorage(folder, async (storage) => {
    const end = { at: Date.now(), act: 'deleted', by: 'operator' } as const
    if (!(await storage.boards.remove(id, end))) return refused(`There is no board ${id}.`)
    try {
      await storage.scrub('boards')
    } catch {
      // It is noted in the database what is left to do: a server that runs has heard of it, one that does not does it at its start.
      return done(
        `Deleted board ${id}; the database is in use, and the server overwrites what is left of the board.`,
      )
    }
    return done(
      `Deleted board ${id} with its history. Backups that were made before still hold it.`,
    )
  })
}
