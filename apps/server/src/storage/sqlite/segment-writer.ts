import type { DatabaseSync } from 'node:sqlite'
import { activitiesOf, inSegments, packSegment } from '../segment.ts'
import type { LogRow } from '../update-log.ts'

/** Puts updates that were folded into the history of their board. To be called within a transaction. */
export function segmentWriter(
  database: DatabaseSync,
): (board: string, rows: readonly LogRow[]) => void {
  const insert = database.prepare(`
    INSERT INTO segments (board, from_seq, until_seq, until_at, activities, data)
    VALUES (?, ?, ?, ?, ?, ?)`)
  return (board, all) => {
    for (const rows of inSegments(all)) {
      const [first, last] = [rows[0], rows.at(-1)]
      if (first === undefined || last === undefined) continue
      const activities = JSON.stringify(activitiesOf(rows))
      insert.run(board, first.seq, last.seq, last.at, activities, packSegment(rows))
    }
  }
}
