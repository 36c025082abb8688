import type { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import type { BoardHistory, Point } from '../board-history.ts'
import { activitiesOf, joinActivities, unpackSegment } from '../segment.ts'
import { inTransaction } from './in-transaction.ts'
import { dataOf, logRowOf, seqOf } from './rows.ts'
import type { Row } from './rows.ts'

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
  const firstSeq = database.prepare('SELECT min(from_seq) AS seq FROM segments WHERE board = ?')
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
  const deletePoint = database.prepare('DELETE FROM points WHERE board = ? AND id = ?')

  /** Whether a state can be made without what lies before `seq`. */
  function hasBase(board: string, seq: number): boolean {
    return pointBefore.get(board, seq) !== undefined
  }

  function forgetOf(board: string, limits: { before: number; maxBytes: number }): void {
    const segments = segmentSizes.all(board)
    const later = segments.map((_, at) =>
      segments.slice(at).reduce((sum, each) => sum + Number(each['size']), 0),
    )
    let kept = Number.POSITIVE_INFINITY
    for (const [at, segment] of segments.entries()) {
      const [fromSeq, untilSeq] = [Number(segment['from_seq']), Number(segment['until_seq'])]
      const isOld = Number(segment['until_at']) < limits.before
      const isTooMuch = (later[at] ?? 0) > limits.maxBytes
      const next = Number(segments[at + 1]?.['from_seq'] ?? untilSeq + 1)
      // Without a state to begin with, what comes later could not be read any more.
      if ((!isOld && !isTooMuch) || !hasLaterBase(board, untilSeq, next)) {
        kept = fromSeq
        break
      }
      deleteSegment.run(board, fromSeq)
    }
    const points = allPoints.all(board).map(pointOf)
    const base = points.findLast(({ seq }) => seq < kept)
    for (const point of points) {
      const isNeeded = point === base || point.seq >= kept || point.name !== ''
      if (!isNeeded || (point.name !== '' && point.at < limits.before && point !== base)) {
        deletePoint.run(board, point.id)
      }
    }
  }

  function hasLaterBase(board: string, untilSeq: number, next: number): boolean {
    const point = pointBefore.get(board, next - 1)
    return point !== undefined && seqOf(point) >= untilSeq
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
      const first = firstSeq.get(board)?.['seq']
      const point = pointBefore.get(board, seq)
      // From the very first update on nothing is needed to begin with.
      if (point === undefined && typeof first === 'number' && first > 1) return null
      const after = point === undefined ? 0 : seqOf(point)
      const folded = segmentsUntil.all(board, after, seq).flatMap((row) => unpackSegment(dataOf(row)))
      const rows = [...folded, ...liveRows.all(board, seq).map(logRowOf)].filter(
        (row) => row.seq > after && row.seq <= seq,
      )
      if ((rows.at(-1)?.seq ?? after) !== seq) return null
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
    author: v.string(),
    updates: v.number(),
  }),
)

function pointOf(row: Row): Point {
  return {
    id: String(row['id']),
    seq: seqOf(row),
    at: Number(row['at']),
    name: String(row['name']),
    author: String(row['author']),
  }
}
