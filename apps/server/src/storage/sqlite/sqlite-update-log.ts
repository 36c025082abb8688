import type { DatabaseSync } from 'node:sqlite'
import type { AppendResult, LogRow, UpdateLog } from '../update-log.ts'
import { inTransaction } from './in-transaction.ts'

/** The update log in SQLite. A group costs one `fsync`, whatever its size. */
export function sqliteUpdateLog(database: DatabaseSync): UpdateLog {
  const lastSeq = database.prepare(`
    SELECT max(
      coalesce((SELECT max(seq) FROM updates WHERE board = boards.id), 0),
      coalesce((SELECT seq FROM snapshots WHERE board = boards.id), 0)
    ) AS seq FROM boards WHERE id = ?`)
  const insert = database.prepare('INSERT INTO updates (board, seq, data) VALUES (?, ?, ?)')
  const readRows = database.prepare(
    'SELECT seq, data FROM updates WHERE board = ? AND seq > ? ORDER BY seq',
  )
  const readSnapshot = database.prepare(
    'SELECT seq, data FROM snapshots WHERE board = ? AND seq > ?',
  )
  const putSnapshot = database.prepare(`
    INSERT INTO snapshots (board, seq, data) VALUES (?, ?, ?)
    ON CONFLICT (board) DO UPDATE SET seq = excluded.seq, data = excluded.data`)
  const deleteRow = database.prepare('DELETE FROM updates WHERE board = ? AND seq = ?')
  const deleteRows = database.prepare('DELETE FROM updates WHERE board = ?')
  const deleteSnapshot = database.prepare('DELETE FROM snapshots WHERE board = ?')

  return {
    async append(group) {
      return inTransaction(database, () => {
        const last = new Map<string, number | null>()
        return group.map(({ board, update }): AppendResult => {
          const before = last.has(board) ? last.get(board) : numberOf(lastSeq.get(board))
          last.set(board, before ?? null)
          if (before === null || before === undefined) return { ok: false, reason: 'unknown_board' }
          const seq = before + 1
          insert.run(board, seq, update)
          last.set(board, seq)
          return { ok: true, seq }
        })
      })
    },
    async read(board, after) {
      const snapshot = readSnapshot.get(board, after)
      return {
        snapshot: snapshot === undefined ? null : { seq: seqOf(snapshot), data: dataOf(snapshot) },
        rows: readRows
          .all(board, after)
          .map((row): LogRow => ({ seq: seqOf(row), update: dataOf(row) })),
      }
    },
    async compact(board, { rows, snapshot }) {
      const stale = Symbol('stale')
      const outcome = inTransaction(database, (rollBack) => {
        putSnapshot.run(board, snapshot.seq, snapshot.data)
        for (const seq of rows) {
          if (deleteRow.run(board, seq).changes !== 1) return rollBack(stale)
        }
        return 'done' as const
      })
      return outcome === stale ? 'stale' : 'done'
    },
    async remove(board) {
      inTransaction(database, () => {
        deleteRows.run(board)
        deleteSnapshot.run(board)
      })
    },
  }
}

type Row = Readonly<Record<string, unknown>>

function seqOf(row: Row): number {
  return Number(row['seq'])
}

function numberOf(row: Row | undefined): number | null {
  return row === undefined ? null : seqOf(row)
}

function dataOf(row: Row): Uint8Array {
  const data = row['data']
  if (!(data instanceof Uint8Array)) throw new Error('expected a blob in the column data')
  return data
}
