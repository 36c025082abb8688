import type { DatabaseSync } from 'node:sqlite'
import type { Storage } from '../storage.ts'
import { openDatabase } from './open-database.ts'
import { sqliteAuditLog } from './sqlite-audit-log.ts'
import { sqliteBoardHistory } from './sqlite-board-history.ts'
import { sqliteBoardRegistry } from './sqlite-board-registry.ts'
import { sqliteCodeRegistry } from './sqlite-code-registry.ts'
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
  return {
    log: sqliteUpdateLog(database),
    history: sqliteBoardHistory(database),
    boards: sqliteBoardRegistry(database),
    codes: sqliteCodeRegistry(database),
    audit: sqliteAuditLog(database),
    async scrub() {
      // Freed pages are overwritten already (secure_delete); this empties the journal that still has the old ones.
      const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {}
      if (busy !== 0) throw new Error('the journal of the database is in use')
    },
    async changedElsewhere() {
      const before = version
      version = readVersion.get()?.['data_version']
      return version !== before
    },
    async healthy() {
      return database.isOpen && database.prepare('SELECT 1 AS one').get()?.['one'] === 1
    },
    close: async () => close(),
  }
}
