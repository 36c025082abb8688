import type { DatabaseSync } from 'node:sqlite'

/**
 * Runs `work` in a transaction and commits. When it throws, everything is rolled back and the error thrown on; when it
 * calls `rollBack(value)`, everything is rolled back and `value` returned.
 */
export function inTransaction<T>(
  database: DatabaseSync,
  work: (rollBack: <R>(value: R) => R) => T,
): T {
  let wanted = true
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work((value) => {
      wanted = false
      return value
    })
    database.exec(wanted ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (error) {
    // A full disk rolls back by itself; a second ROLLBACK would hide the first error behind its own.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
