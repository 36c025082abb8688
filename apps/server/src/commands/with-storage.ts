import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DATABASE_VERSION } from '../storage/sqlite/migrations.ts'
import {
  DATABASE_FILE,
  damaged,
  findTrouble,
  messageOf,
  numberPragma,
  prepareDatabase,
} from '../storage/sqlite/open-database.ts'
import { storageOf } from '../storage/sqlite/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { refused, type CommandResult } from './command.ts'

/** Milliseconds that a command waits while the running server writes. */
const PATIENCE_MS = 10_000

/**
 * Works with the database of a data folder, beside the server that may be running on it. A database of another version is
 * refused: only the server brings it up to date.
 */
export async function withStorage(
  folder: string,
  work: (storage: Storage) => Promise<CommandResult>,
): Promise<CommandResult> {
  const file = join(resolve(folder), DATABASE_FILE)
  if (!existsSync(file)) {
    return refused(
      `There is no database in ${resolve(folder)}; set AMTSWEG_DATA to the folder of the server.`,
    )
  }
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { timeout: PATIENCE_MS })
    const trouble = findTrouble(database, file)
    if (trouble !== null) return refused(trouble)
    if (numberPragma(database, 'user_version') !== DATABASE_VERSION) {
      return refused(
        `The database ${file} is of an older version; start the server once, which brings it up to date.`,
      )
    }
    prepareDatabase(database)
    const open = database
    return await work(storageOf(open, () => open.close()))
  } catch (error) {
    return refused(
      /locked|busy/i.test(messageOf(error))
        ? `The database ${file} is busy; nothing was changed. Try again in a moment.`
        : damaged(file, messageOf(error)),
    )
  } finally {
    if (database?.isOpen === true) database.close()
  }
}
