import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { keepPages } from '../offline/keep-pages.ts'
import { localCopyName } from '../recent/local-copy-name.ts'

/**
 * Reads the copy of a board that this device has into the document, and keeps it from then on: what is done offline outlives
 * the window, and is sent when the board is opened again. Resolves when it was read, with `false` where the browser refuses
 * its storage.
 */
export async function keepLocalCopy(boardId: string, doc: Y.Doc): Promise<boolean> {
  // The library says nothing when the storage cannot be opened, and waits for ever.
  if (!(await canOpen(localCopyName(boardId)))) return false
  if (doc.isDestroyed) return false
  await new IndexeddbPersistence(localCopyName(boardId), doc).whenSynced
  void keepPages()
  return true
}

function canOpen(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = window.indexedDB.open(`${name} probe`)
      request.addEventListener('success', () => {
        request.result.close()
        window.indexedDB.deleteDatabase(`${name} probe`)
        resolve(true)
      })
      request.addEventListener('error', () => resolve(false))
      request.addEventListener('blocked', () => resolve(false))
    } catch {
      resolve(false)
    }
  })
}
