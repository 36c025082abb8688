/** The database of this browser that holds the copy of a board. */
export function localCopyName(boardId: string): string {
  return `amtsweg ${boardId}`
}

/** The database of this browser that holds the images of a board which are not stored yet. */
export function waitingImagesName(boardId: string): string {
  return `${localCopyName(boardId)} images`
}

/** The cache of this browser that holds the images of a board which were shown here; the service worker fills it. */
function shownImagesName(boardId: string): string {
  return `${localCopyName(boardId)} shown`
}

/** Deletes the copy of a board on this device with its images, as soon as no window has it open. */
export function deleteLocalCopy(boardId: string): void {
  try {
    window.indexedDB.deleteDatabase(localCopyName(boardId))
    window.indexedDB.deleteDatabase(waitingImagesName(boardId))
    // Without a secure context there is neither a cache nor a service worker.
    if ('caches' in window) void window.caches.delete(shownImagesName(boardId))
  } catch {
    // A browser that refuses its storage has kept nothing.
  }
}
