import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { refused, type CommandResult } from '../commands/command.ts'
import { noteAct } from './note-act.ts'
import { DATABASE_FILE, damaged, findTrouble, messageOf } from '../storage/sqlite/open-database.ts'

/**
 * Writes all boards, links and keys of a data folder into one file, as they are at one moment, also while the server is
 * running and people are writing. What stood in the file before is replaced only when the new backup is whole.
 */
export function backUp(options: { readonly folder: string; readonly file: string }): CommandResult {
  const source = join(resolve(options.folder), DATABASE_FILE)
  const target = resolve(options.file)
  if (!existsSync(source)) {
    return refused(
      `There is no database in ${resolve(options.folder)}; set AMTSWEG_DATA to the folder of the server.`,
    )
  }
  if (target === source) return refused(`${target} is the database itself; name another file.`)
  const part = `${target}.part`
  let database: DatabaseSync | undefined
  try {
    rmSync(part, { force: true })
    database = new DatabaseSync(source, { timeout: 10_000 })
    const trouble = findTrouble(database, source)
    if (trouble !== null) return refused(trouble)
    // One read transaction, which keeps no writer waiting; what was deleted is not carried along.
    database.prepare('VACUUM INTO ?').run(part)
    const count = Number(database.prepare('SELECT count(*) AS count FROM boards').get()?.['count'])
    syncToDisk(part)
    renameSync(part, target)
    noteAct(database, 'backed_up')
    syncToDisk(dirname(target))
    return {
      ok: true,
      sentence: `Backed up ${boards(count)} to ${target} (${statSync(target).size} bytes).`,
    }
  } catch (error) {
    rmSync(part, { force: true })
    return refused(`The backup was not written (${messageOf(error)}); the database is as it was.`)
  } finally {
    database?.close()
  }
}

/** Reads a backup and counts its boards; a sentence when it is not whole. */
export function countBoards(
  file: string,
): { readonly count: number } | { readonly sentence: string } {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { readOnly: true })
    const trouble = findTrouble(database, file)
    if (trouble !== null) return { sentence: trouble }
    const row = database.prepare('SELECT count(*) AS count FROM boards').get()
    return { count: Number(row?.['count']) }
  } catch (error) {
    return { sentence: damaged(file, messageOf(error)) }
  } finally {
    database?.close()
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** A number of boards in words. */
export function boards(count: number): string {
  return count === 1 ? '1 board' : `${count} boards`
}
