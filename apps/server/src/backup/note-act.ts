import type { DatabaseSync } from 'node:sqlite'
import { DATABASE_VERSION } from '../storage/sqlite/migrations.ts'
import { numberPragma } from '../storage/sqlite/open-database.ts'
import { auditWriter } from '../storage/sqlite/sqlite-audit-log.ts'

/** Notes an act on all boards. A database of an older version, which no server has opened yet, may have no place for it. */
export function noteAct(database: DatabaseSync, act: 'backed_up' | 'restored'): void {
  if (numberPragma(database, 'user_version') !== DATABASE_VERSION) return
  auditWriter(database)({ at: Date.now(), board: '', act, by: 'operator' })
}
