import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { APPLICATION_ID, DATABASE_VERSION, migrate } from './migrations.ts'

/** The open database, or one sentence for the operator. */
export type DatabaseOpening =
  | { readonly ok: true; readonly database: DatabaseSync; readonly close: () => void }
  | { readonly ok: false; readonly sentence: string }

/** Name of the database in the data folder. */
export const DATABASE_FILE = 'amtsweg.sqlite'

/**
 * Milliseconds that a statement waits for another program's lock. All boards wait with it, so it is short: updates are
 * tried again by the queue, and a request says that nothing can be stored right now.
 */
const LOCKED_MS = 100

/** Bytes to which the journal shrinks again after a large group; it is emptied into the database at 4 MiB. */
export const JOURNAL_BYTES = 16 * 1024 * 1024

/** Opens or makes the database in a folder. A file that is not ours or not whole is left as it is. */
export function openDatabase(folder: string): DatabaseOpening {
  const path = resolve(folder)
  const unwritable = makeFolder(path)
  if (unwritable !== null) return { ok: false, sentence: unwritable }
  const lock = lockFolder(path)
  if (!lock.ok) return lock
  const file = join(path, DATABASE_FILE)
  const opening = openFile(file)
  if (!opening.ok) {
    lock.release()
    return opening
  }
  return {
    ...opening,
    close() {
      opening.database.close()
      lock.release()
    },
  }
}

/** Makes the folder with all above it; one sentence for the operator when it cannot be written to. */
export function makeFolder(path: string): string | null {
  try {
    makeWithParents(path)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    return `The data folder ${path} cannot be written to (${codeOf(error)}); set AMTSWEG_DATA to a folder that can.`
  }
}

/**
 * As `recursive: true` would, which loops for ever where the parent is there and yet refuses with
 * ENOENT: `/proc` does, and so does a mount that has gone stale.
 */
function makeWithParents(path: string): void {
  if (existsSync(path)) return
  makeWithParents(dirname(path))
  mkdirSync(path)
}

/**
 * Holds the folder for this process until `release`.
 *
 * Two servers on one folder would each hold boards in memory that the other does not see. A lock of SQLite is given
 * back by the operating system however the process ends, `kill -9` included; a file with a process id is not.
 */
export function lockFolder(
  path: string,
):
  | { readonly ok: true; readonly release: () => void }
  | { readonly ok: false; readonly sentence: string } {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(path, 'lock.sqlite'))
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    const held = lock
    return { ok: true, release: () => held.close() }
  } catch (error) {
    lock?.close()
    const sentence = /locked|busy/i.test(messageOf(error))
      ? `The data folder ${path} is in use by another Amtsweg; stop it first or set AMTSWEG_DATA to another folder.`
      : `The data folder ${path} cannot be written to (${messageOf(error)}); set AMTSWEG_DATA to a folder that can.`
    return { ok: false, sentence }
  }
}

function openFile(
  file: string,
):
  | { readonly ok: true; readonly database: DatabaseSync }
  | { readonly ok: false; readonly sentence: string } {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { timeout: LOCKED_MS })
    const trouble = findTrouble(database, file)
    if (trouble !== null) {
      database.close()
      return { ok: false, sentence: trouble }
    }
    prepareDatabase(database)
    migrate(database, numberPragma(database, 'user_version'))
    return { ok: true, database }
  } catch (error) {
    database?.close()
    return { ok: false, sentence: damaged(file, messageOf(error)) }
  }
}

/** Sets what every connection of ours needs, that of a command beside the server too. */
export function prepareDatabase(database: DatabaseSync): void {
  // FULL: a commit is on the disk before it returns, which is what "saved" means. secure_delete: deleting is real.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA journal_size_limit = ${JOURNAL_BYTES};
  `)
}

/**
 * One sentence when a file is no sound database of Amtsweg that this program can read, else `null`. Only reads, so that
 * nothing of a foreign or damaged file is changed.
 */
export function findTrouble(database: DatabaseSync, file: string): string | null {
  const version = numberPragma(database, 'user_version')
  const application = numberPragma(database, 'application_id')
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()
  const empty = tables?.['count'] === 0
  if (empty && version === 0) return null
  if (application !== APPLICATION_ID) {
    return `The file ${file} is not a database of Amtsweg; it was left as it is. Move it away or set AMTSWEG_DATA to another folder.`
  }
  if (version > DATABASE_VERSION) {
    return `The database ${file} was written by a newer Amtsweg (version ${version}, this one knows ${DATABASE_VERSION}); it was left as it is. Install the newer program.`
  }
  const check = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check']
  return check === 'ok' ? null : damaged(file, String(check))
}

/** The sentence about a file that SQLite cannot read. */
export function damaged(file: string, detail: string): string {
  const reason = detail.replaceAll(/\s+/g, ' ')
  return `The database ${file} is damaged (${reason}); it was left as it is. Move it away or restore a backup.`
}

/** A figure of the file's head. */
export function numberPragma(
  database: DatabaseSync,
  name: 'user_version' | 'application_id',
): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name])
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : messageOf(error)
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason'
}
