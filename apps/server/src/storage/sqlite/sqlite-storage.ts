import type { DatabaseSync } from 'node:sqlite'
import type { Storage } from '../storage.ts'
import { openDatabase } from './open-database.ts'
import { scrubber } from './scrubber.ts'
import { sqliteAuditLog } from './sqlite-audit-log.ts'
import { sqliteBoardHistory } from './sqlite-board-history.ts'
import { sqliteBoardRegistry } from './sqlite-board-registry.ts'
import { sqliteCodeRegistry } from './sqlite-code-registry.ts'
import { sqliteImageStore } from './sqlite-image-store.ts'
import { sqliteUpdateLog } from './sqlite-update-log.ts'

/** Storage in a folder, or one sentence for the operator. */
export type StorageOpening =
  | { readonly ok: true; readonly storage: Storage }
  | { readonly ok: false; readonly sentence: string }

/** Opens the SQLite database of a data folder; makes it when there is none. */
export function openSqliteStorage(folder: string): StorageOpening {
  const opening = openDatabase(folder)
  if (!opening.ok) return opening
  return { ok: true, storage: storageOf(opening.database, opening.close) }
}

/** Storage over a database that is open and prepared. */
export function storageOf(database: DatabaseSync, close: () => void): Storage {
  // Changes only when another connection commits.
  const readVersion = database.prepare('PRAGMA data_version')
  let version = readVersion.get()?.['data_version']
  const remains = scrubber(database)
  const whenFree = <T>(write: () => Promise<T>) => remains.whenFree(write)
  const log = sqliteUpdateLog(database)
  const history = sqliteBoardHistory(database)
  const boards = sqliteBoardRegistry(database)
  return {
    log: {
      ...log,
      append: (group) => whenFree(() => log.append(group)),
      compact: (board, folding) => whenFree(() => log.compact(board, folding)),
    },
    history: {
      ...history,
      addPoint: (board, point) => whenFree(() => history.addPoint(board, point)),
      forget: (limits) => whenFree(() => history.forget(limits)),
    },
    boards: {
      ...boards,
      create: (board) => whenFree(() => boards.create(board)),
      setTitle: (id, title) => whenFree(() => boards.setTitle(id, title)),
      setExpiry: (id, expiresAt) => whenFree(() => boards.setExpiry(id, expiresAt)),
      setPaused: (id, isPaused) => whenFree(() => boards.setPaused(id, isPaused)),
      renew: (id, role, renewal) => whenFree(() => boards.renew(id, role, renewal)),
      remove: (id, end) => whenFree(() => boards.remove(id, end)),
      addSession: (session) => whenFree(() => boards.addSession(session)),
      renameSession: (hash, name) => whenFree(() => boards.renameSession(hash, name)),
    },
    codes: sqliteCodeRegistry(database),
    images: sqliteImageStore(database),
    audit: sqliteAuditLog(database),
    scrub: (scope) => remains.scrub(scope),
    async changedElsewhere() {
      const before = version
      version = readVersion.get()?.['data_version']
      return version !== before
    },
    async healthy() {
      return database.isOpen && database.prepare('SELECT 1 AS one').get()?.['one'] === 1
    },
    async close() {
      await remains.close()
      close()
    },
  }
}
