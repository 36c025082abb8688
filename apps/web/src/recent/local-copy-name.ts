/** The database of this browser that holds the copy of a board. */
export function localCopyName(boardId: string): string {
  return `amtsweg ${boardId}`
}

/** Deletes the copy of a board on this device, as soon as no window has it open. */
export function deleteLocalCopy(boardId: string): void {
  try {
    window.indexedDB.deleteDatabase(localCopyName(boardId))
  } catch {
    // A browser that refuses its storage has kept nothing.
  }
}
