import type { ImagePlaces } from '@amtsweg/board'
import { boardPath } from '../../api/client.ts'

/** Where the stored images of a board are found. */
export function storedImages(boardId: string): ImagePlaces {
  return { address: (hash) => `${boardPath(boardId)}/images/${hash}` }
}
