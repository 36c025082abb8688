import type { DatabaseSync } from 'node:sqlite'

/**
 * What still lies about in unused space: of `boards` that were deleted, or of `states` that were forgotten and people
 * whose sessions ended.
 */
export type Remains = 'boards' | 'states'

const MARKS = { boards: 'remains of boards', states: 'remains of states' } as const

/** Notes, within the transaction that deletes something, that its remains are still to be overwritten. */
export function remainsWriter(database: DatabaseSync): (remains: Remains) => void {
  const put = database.prepare(
    'INSERT OR REPLACE INTO settings (name, value) VALUES (?, randomblob(8))',
  )
  return (remains) => void put.run(MARKS[remains])
}

/** Reads the notes. In the database, so that a crash between deleting and overwriting forgets nothing. */
export function scrubMarks(database: DatabaseSync): {
  /** The note, which is another after each deletion; `null` when nothing of this kind lies about. */
  read(remains: Remains): Uint8Array | null
  /** Forgets the note unless there is a newer one. */
  clear(remains: Remains, mark: Uint8Array): void
} {
  const get = database.prepare('SELECT value FROM settings WHERE name = ?')
  const drop = database.prepare('DELETE FROM settings WHERE name = ? AND value = ?')
  return {
    read(remains) {
      const value = get.get(MARKS[remains])?.['value']
      return value instanceof Uint8Array ? value : null
    },
    clear: (remains, mark) => void drop.run(MARKS[remains], mark),
  }
}
