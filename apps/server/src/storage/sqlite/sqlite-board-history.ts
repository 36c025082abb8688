import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import type { BoardHistory, Point } from '../board-history.ts'
import { toForget, type HistoryLimits } from '../forgetting.ts'
import { activitiesOf, joinActivities, unpackSegment } from '../segment.ts'
import { inTransaction } from './in-transaction.ts'
import { dataOf, logRowOf, seqOf } from './rows.ts'
import type { Row } from './rows.ts'
import { remainsWriter } from './scrub-marks.ts'

/** The history of boards in SQLite. */
export function sqliteBoardHistory(database: DatabaseSync): BoardHistory {
  const segmentActivities = database.prepare(
    'SELECT activities FROM segments WHERE board = ? ORDER BY from_seq',
  )
  const liveRows = database.prepare(
    'SELECT seq, data, at, author FROM updates WHERE board = ? AND seq <= ? ORDER BY seq',
  )
  const segmentsUntil = database.prepare(
    'SELECT data FROM segments WHERE board = ? AND until_seq > ? AND from_seq <= ? ORDER BY from_seq',
  )
  const allPoints = database.prepare(
    'SELECT id, seq, at, name, author FROM points WHERE board = ? ORDER BY seq, at',
  )
  const pointBefore = database.prepare(
    'SELECT seq, data FROM points WHERE board = ? AND seq <= ? ORDER BY seq DESC LIMIT 1',
  )
  const insertPoint = database.prepare(`
    INSERT INTO points (board, id, seq, at, name, author, data)
    SELECT id, ?, ?, ?, ?, ?, ? FROM boards WHERE id = ?`)
  const boards = database.prepare('SELECT DISTINCT board FROM segments')
  const segmentSizes = database.prepare(
    'SELECT from_seq, until_seq, until_at, length(data) AS size FROM segments WHERE board = ? ORDER BY from_seq',
  )
  const deleteSegment = database.prepare('DELETE FROM segments WHERE board = ? AND from_seq = ?')
  const leaveRemains = remainsWriter(database)
  const deletePoint = database.prepare('DELETE FROM points WHERE board = ? AND id = ?')

  function forgetOf(board: string, limits: HistoryLimits): void {
    const segments = segmentSizes.all(board).map((row) => ({
      fromSeq: Number(row['from_seq']),
      untilSeq: Number(row['until_seq']),
      untilAt: Number(row['until_at']),
      bytes: Number(row['size']),
    }))
    const gone = toForget({ segments, points: allPoints.all(board).map(pointOf) }, limits)
    for (const { fromSeq } of gone.segments) deleteSegment.run(board, fromSeq)
    for (const { id } of gone.points) deletePoint.run(board, id)
    if (gone.segments.length + gone.points.length > 0) leaveRemains('states')
  }

  return {
    async activities(board) {
      const folded = segmentActivities
        .all(board)
        .flatMap((row) => v.parse(activitiesSchema, JSON.parse(String(row['activities']))))
      const live = activitiesOf(liveRows.all(board, Number.MAX_SAFE_INTEGER).map(logRowOf))
      return joinActivities([...folded, ...live])
    },
    async points(board) {
      return allPoints.all(board).map(pointOf)
    },
    async addPoint(board, { id, seq, at, name, author, data }) {
      insertPoint.run(id, seq, at, name, author, data, board)
    },
    async stateAt(board, seq) {
      const point = pointBefore.get(board, seq)
      const after = point === undefined ? 0 : seqOf(point)
      const folded = segmentsUntil
        .all(board, after, seq)
        .flatMap((row) => unpackSegment(dataOf(row)))
      const rows = [...folded, ...liveRows.all(board, seq).map(logRowOf)].filter(
        (row) => row.seq > after && row.seq <= seq,
      )
      // A gap is what was forgotten, or is yet to come.
      if (rows.length !== seq - after) return null
      return { snapshot: point === undefined ? null : { seq: after, data: dataOf(point) }, rows }
    },
    async forget(limits) {
      inTransaction(database, () => {
        for (const row of boards.all()) forgetOf(String(row['board']), limits)
      })
    },
  }
}

const activitiesSchema = v.array(
  v.object({
    seq: v.number(),
    from: v.number(),
    until: v.number(),
    updates: v.number(),
    authors: v.array(v.object({ name: v.string(), updates: v.number() })),
  }),
)

/** A row of the table of points. */
export function pointOf(row: Row): Point {
  return {
    id: String(row['id']),
    seq: seqOf(row),
    at: Number(row['at']),
    name: String(row['name']),
    author: String(row['author']),
  }
}
