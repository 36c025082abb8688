/** Whether an error came from the database: a full, locked or failing disk, and no bug of ours. */
export function isStorageError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
}
