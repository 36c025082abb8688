import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  DATABASE_FILE,
  lockFolder,
  makeFolder,
  messageOf,
} from '../storage/sqlite/open-database.ts'
import { refused, type CommandResult } from '../commands/command.ts'
import { noteAct } from './note-act.ts'
import { boards, countBoards, syncToDisk } from './back-up.ts'

/**
 * Puts a backup into a data folder in which no server runs and no database is. The links of the boards hold, as their
 * secret is part of the backup.
 */
export function restore(options: {
  readonly folder: string
  readonly file: string
}): CommandResult {
  const folder = resolve(options.folder)
  const file = resolve(options.file)
  const target = join(folder, DATABASE_FILE)
  if (!existsSync(file)) return refused(`There is no file ${file}.`)
  const backup = countBoards(file)
  if ('sentence' in backup) return refused(backup.sentence)
  const unwritable = makeFolder(folder)
  if (unwritable !== null) return refused(unwritable)
  const lock = lockFolder(folder)
  if (!lock.ok) return refused(lock.sentence)
  const part = `${target}.part`
  try {
    // A log beside a database that is gone belongs to none, and SQLite would read it into the new one.
    const inTheWay = [target, `${target}-wal`, `${target}-shm`].find((each) => existsSync(each))
    if (inTheWay !== undefined) {
      return refused(
        `${inTheWay} is there already and was left as it is; move it away or set AMTSWEG_DATA to another folder.`,
      )
    }
    copyFileSync(file, part)
    noteRestored(part)
    syncToDisk(part)
    renameSync(part, target)
    syncToDisk(folder)
    return { ok: true, sentence: `Restored ${boards(backup.count)} into ${folder}; start Amtsweg.` }
  } catch (error) {
    rmSync(part, { force: true })
    return refused(`Nothing was restored (${messageOf(error)}).`)
  } finally {
    lock.release()
  }
}

function noteRestored(file: string): void {
  const database = new DatabaseSync(file)
  try {
    noteAct(database, 'restored')
  } finally {
    database.close()
  }
}
