import { createStore, del, entries, set } from 'idb-keyval'
import { waitingImagesName } from '../../recent/local-copy-name.ts'

/** Images that are not stored at the server yet, on this device. */
export interface WaitingImages {
  all(): Promise<ReadonlyMap<string, Blob>>
  put(assetId: string, image: Blob): Promise<void>
  remove(assetId: string): Promise<void>
}

/** The images of a board that wait, in this browser's database; where it refuses its storage they end with the window. */
export function waitingImages(boardId: string): WaitingImages {
  const store = createStore(waitingImagesName(boardId), 'waiting')
  return {
    async all() {
      try {
        const found = await entries<string, Blob>(store)
        return new Map(found)
      } catch {
        return new Map()
      }
    },
    async put(assetId, image) {
      try {
        await set(assetId, image, store)
      } catch {
        // Said by the state of the board: `unkept`.
      }
    },
    async remove(assetId) {
      try {
        await del(assetId, store)
      } catch {
        // What could not be kept need not be removed.
      }
    },
  }
}
