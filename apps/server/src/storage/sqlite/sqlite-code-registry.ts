import type { DatabaseSync } from 'node:sqlite'
import type { CodeRegistry, StoredCode } from '../code-registry.ts'
import type { Row } from './rows.ts'

/** Short codes in SQLite. */
export function sqliteCodeRegistry(database: DatabaseSync): CodeRegistry {
  // OR IGNORE does not cover the missing board; asking for it does. The digits of another board stay with it.
  const put = database.prepare(
    `INSERT INTO codes (board, hash, nonce, expires_at)
     SELECT id, ?, ?, ? FROM boards
     WHERE id = ? AND NOT EXISTS (SELECT 1 FROM codes WHERE hash = ? AND board <> boards.id)
     ON CONFLICT (board) DO UPDATE
     SET hash = excluded.hash, nonce = excluded.nonce, expires_at = excluded.expires_at`,
  )
  const read = database.prepare('SELECT * FROM codes WHERE board = ?')
  const find = database.prepare('SELECT * FROM codes WHERE hash = ?')
  const remove = database.prepare('DELETE FROM codes WHERE board = ?')
  const removeExpired = database.prepare('DELETE FROM codes WHERE expires_at <= ?')
  return {
    put: async ({ board, hash, nonce, expiresAt }) =>
      put.run(hash, nonce, expiresAt, board, hash).changes === 1,
    of: async (board) => codeOf(read.get(board)),
    find: async (hash) => codeOf(find.get(hash)),
    async remove(board) {
      remove.run(board)
    },
    async removeExpired(now) {
      removeExpired.run(now)
    },
  }
}

function codeOf(row: Row | undefined): StoredCode | null {
  if (row === undefined) return null
  return {
    board: String(row['board']),
    hash: String(row['hash']),
    nonce: String(row['nonce']),
    expiresAt: Number(row['expires_at']),
  }
}
