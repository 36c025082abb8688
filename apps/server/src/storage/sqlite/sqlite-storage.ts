import type { DatabaseSync } from 'node:sqlite'
import type { Storage } from '../storage.ts'
import { openDatabase } from './open-database.ts'
import { sqliteAuditLog } from './sqlite-audit-log.ts'
import { sqliteBoardHistory } from './sqlite-board-history.ts'
import { sqliteBoardRegistry } from './sqlite-board-registry.ts'
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
  return {
    log: sqliteUpdateLog(database),
    history: sqliteBoardHistory(database),
    boards: sqliteBoardRegistry(database),
    audit: sqliteAuditLog(database),
    async scrub() {
      // Freed pages are overwritten already (secure_delete); this empties the journal that still has the old ones.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
    async healthy() {
      return database.isOpen && database.prepare('SELECT 1 AS one').get()?.['one'] === 1
    },
    close: async () => close(),
  }
}
