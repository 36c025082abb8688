import { localCopyName } from './local-copy-name.ts'

/** The store in which `y-indexeddb` keeps updates. */
const UPDATES = 'updates'

/**
 * Empties the copy of a board on this device. Deleting it would wait for every other window that has the board open.
 * Rejects when the browser refuses its storage.
 */
export function emptyLocalCopy(boardId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.open(localCopyName(boardId))
    request.addEventListener('upgradeneeded', () => {
      // There is no copy; an empty one without stores would be taken for one.
      request.transaction?.abort()
    })
    request.addEventListener('error', (event) => {
      event.preventDefault()
      if (request.error?.name === 'AbortError') resolve()
      else reject(new Error('the copy of the board could not be opened', { cause: request.error }))
    })
    request.addEventListener('success', () => {
      const database = request.result
      const end = () => database.close()
      const clearing = database.transaction([UPDATES], 'readwrite')
      clearing.objectStore(UPDATES).clear()
      clearing.addEventListener('complete', () => {
        end()
        resolve()
      })
      clearing.addEventListener('abort', () => {
        end()
        reject(new Error('the copy of the board could not be emptied', { cause: clearing.error }))
      })
    })
  })
}
