import type { DatabaseSync } from 'node:sqlite'
import type { AppendResult, LogEntry, UpdateLog } from '../update-log.ts'
import { isPointDue } from '../forgetting.ts'
import { inSavepoint, inTransaction } from './in-transaction.ts'
import { dataOf, logRowOf, seqOf } from './rows.ts'
import type { Row } from './rows.ts'
import { pointOf } from './sqlite-board-history.ts'
import { segmentWriter } from './segment-writer.ts'

/** The update log in SQLite. A group costs one `fsync`, whatever its size. */
export function sqliteUpdateLog(database: DatabaseSync): UpdateLog {
  const lastSeq = database.prepare(`
    SELECT max(
      coalesce((SELECT max(seq) FROM updates WHERE board = boards.id), 0),
      coalesce((SELECT seq FROM snapshots WHERE board = boards.id), 0)
    ) AS seq FROM boards WHERE id = ?`)
  const insert = database.prepare(
    'INSERT INTO updates (board, seq, data, at, author) VALUES (?, ?, ?, ?, ?)',
  )
  const readRows = database.prepare(
    'SELECT seq, data, at, author FROM updates WHERE board = ? AND seq > ? ORDER BY seq',
  )
  const readSnapshot = database.prepare(
    'SELECT seq, data FROM snapshots WHERE board = ? AND seq > ?',
  )
  const putSnapshot = database.prepare(`
    INSERT INTO snapshots (board, seq, data) VALUES (?, ?, ?)
    ON CONFLICT (board) DO UPDATE SET seq = excluded.seq, data = excluded.data`)
  const deleteRow = database.prepare('DELETE FROM updates WHERE board = ? AND seq = ?')
  const addSegment = segmentWriter(database)
  const allPoints = database.prepare(
    'SELECT id, seq, at, name, author FROM points WHERE board = ? ORDER BY seq, at',
  )
  const bytesSince = database.prepare(
    'SELECT coalesce(sum(length(data)), 0) AS bytes FROM segments WHERE board = ? AND from_seq > ?',
  )
  const insertPoint = database.prepare(
    "INSERT INTO points (board, id, seq, at, name, author, data) VALUES (?, ?, ?, ?, '', '', ?)",
  )
  const deleteRows = database.prepare('DELETE FROM updates WHERE board = ?')
  const deleteSegments = database.prepare('DELETE FROM segments WHERE board = ?')
  const deletePoints = database.prepare('DELETE FROM points WHERE board = ?')
  const deleteSnapshot = database.prepare('DELETE FROM snapshots WHERE board = ?')

  function insertAll(entries: readonly LogEntry[]): readonly AppendResult[] {
    const last = new Map<string, number | null>()
    return entries.map(({ board, update, at, author }) => {
      const before = last.has(board) ? last.get(board) : numberOf(lastSeq.get(board))
      last.set(board, before ?? null)
      if (before === null || before === undefined) return { ok: false, reason: 'unknown_board' }
      const seq = before + 1
      insert.run(board, seq, update, at, author)
      last.set(board, seq)
      return { ok: true, seq }
    })
  }

  /** A torn page under one board must not keep all others from being stored. */
  function insertByBoard(group: readonly LogEntry[]): readonly AppendResult[] {
    const results = new Map<LogEntry, AppendResult>()
    for (const entries of Map.groupBy(group, ({ board }) => board).values()) {
      const part = inSavepoint(database, () => insertAll(entries))
      for (const [index, entry] of entries.entries()) {
        const error = part.ok ? undefined : part.error
        const stored = part.ok ? part.value[index] : undefined
        results.set(entry, stored ?? { ok: false, reason: 'not_stored', error })
      }
    }
    return group.map((entry) => results.get(entry) ?? { ok: false, reason: 'unknown_board' })
  }

  return {
    async append(group) {
      return inTransaction(database, () => {
        const all = inSavepoint(database, () => insertAll(group))
        return all.ok ? all.value : insertByBoard(group)
      })
    },
    async read(board, after) {
      const snapshot = readSnapshot.get(board, after)
      return {
        snapshot: snapshot === undefined ? null : { seq: seqOf(snapshot), data: dataOf(snapshot) },
        rows: readRows.all(board, after).map(logRowOf),
      }
    },
    async compact(board, { rows, snapshot }) {
      const stale = Symbol('stale')
      const outcome = inTransaction(database, (rollBack) => {
        const named = new Set(rows)
        const folded = readRows
          .all(board, 0)
          .map(logRowOf)
          .filter(({ seq }) => named.has(seq))
        if (folded.length !== named.size) return rollBack(stale)
        putSnapshot.run(board, snapshot.seq, snapshot.data)
        for (const seq of rows) deleteRow.run(board, seq)
        addSegment(board, folded)
        const at = folded.at(-1)?.at ?? 0
        const since = (seq: number) => Number(bytesSince.get(board, seq)?.['bytes'])
        const size = snapshot.data.length
        if (isPointDue(allPoints.all(board).map(pointOf), { at, size, since })) {
          insertPoint.run(board, `seq-${snapshot.seq}`, snapshot.seq, at, snapshot.data)
        }
        return 'done' as const
      })
      return outcome === stale ? 'stale' : 'done'
    },
    async remove(board) {
      inTransaction(database, () => {
        deleteRows.run(board)
        deleteSnapshot.run(board)
        deleteSegments.run(board)
        deletePoints.run(board)
      })
    },
  }
}

function numberOf(row: Row | undefined): number | null {
  return row === undefined ? null : seqOf(row)
}
