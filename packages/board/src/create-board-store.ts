import { createTLStore, type TLAssetStore, type TLStore } from 'tldraw'
import { boardSchema, hashOfSource } from './schema/index.ts'

/** Where the images of a board are found. */
export interface ImagePlaces {
  /** The address of an image that is stored beside the board. */
  address(hash: string): string
  /** An image of this window that is not stored yet, as a `data:` address, by the id of its record; `null` when it is another's. */
  waiting?(assetId: string): Promise<string | null>
}

/** An empty store for a board, of the board's own schema. Older images are within their records. */
export function createBoardStore(places?: ImagePlaces): TLStore {
  const assets: TLAssetStore = {
    upload: () => Promise.reject(new Error('images are taken in by ImageIntake')),
    resolve: ({ id, props: { src } }) => {
      if (src === null || src === '') return places?.waiting?.(id) ?? null
      const hash = hashOfSource(src)
      return hash === null ? src : (places?.address(hash) ?? null)
    },
  }
  return createTLStore({ schema: boardSchema, assets })
}
