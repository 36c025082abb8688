import { createTLStore, type TLAssetStore, type TLStore } from 'tldraw'
import { boardSchema, hashOfSource } from './schema/index.ts'

/**
 * An empty store for a board, of the board's own schema. `imageAddress` says where an image that is stored beside the board
 * can be fetched, by its hash; older images are within their records.
 */
export function createBoardStore(imageAddress?: (hash: string) => string): TLStore {
  const assets: TLAssetStore = {
    upload: () => Promise.reject(new Error('images are taken in by ImageIntake')),
    resolve: ({ props: { src } }) => {
      const hash = hashOfSource(src)
      return hash === null ? src : (imageAddress?.(hash) ?? null)
    },
  }
  return createTLStore({ schema: boardSchema, assets })
}
