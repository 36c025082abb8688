import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { AUDIT_ACTS, AUDIT_ROLES } from '../audit-log.ts'
import type { AuditEntry, AuditLog } from '../audit-log.ts'

/** The audit log in SQLite. The database itself refuses to change an entry. */
export function sqliteAuditLog(database: DatabaseSync): AuditLog {
  const append = auditWriter(database)
  const readAll = database.prepare(
    'SELECT at, board, act, by_role FROM audit ORDER BY id DESC LIMIT ?',
  )
  const readBoard = database.prepare(
    'SELECT at, board, act, by_role FROM audit WHERE board = ? ORDER BY id DESC LIMIT ?',
  )
  const forget = database.prepare('DELETE FROM audit WHERE at < ?')
  return {
    append: async (entry) => append(entry),
    async read({ board, limit }) {
      const rows = board === undefined ? readAll.all(limit) : readBoard.all(board, limit)
      return rows.map(entryOf).reverse()
    },
    async forget(before) {
      forget.run(before)
    },
  }
}

/** Adds an entry; for whoever has to do it within a transaction. */
export function auditWriter(database: DatabaseSync): (entry: AuditEntry) => void {
  const insert = database.prepare('INSERT INTO audit (at, board, act, by_role) VALUES (?, ?, ?, ?)')
  return ({ at, board, act, by }) => void insert.run(at, board, act, by)
}

const rowSchema = v.object({
  at: v.number(),
  board: v.string(),
  act: v.picklist(AUDIT_ACTS),
  by_role: v.picklist(AUDIT_ROLES),
})

function entryOf(row: unknown): AuditEntry {
  const { by_role: by, ...rest } = v.parse(rowSchema, row)
  return { ...rest, by }
}
