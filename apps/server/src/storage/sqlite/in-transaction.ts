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

/**
 * Runs `work` as a part of the transaction that is open: when it throws, only this part is undone. Throws on what has
 * ended the whole transaction, such as a full disk.
 */
export function inSavepoint<T>(
  database: DatabaseSync,
  work: () => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown } {
  database.exec('SAVEPOINT part')
  try {
    const value = work()
    database.exec('RELEASE part')
    return { ok: true, value }
  } catch (error) {
    if (!database.isTransaction) throw error
    database.exec('ROLLBACK TO part; RELEASE part')
    return { ok: false, error }
  }
}
