import { createTLStore, type TLStore } from 'tldraw'
import { boardSchema } from './schema/index.ts'

/**
 * An empty store for a board, of the board's own schema. Images are kept as data URLs in their
 * asset record (`shrinkImage` sees to their size), so nothing is uploaded or resolved elsewhere.
 */
export function createBoardStore(): TLStore {
  return createTLStore({ schema: boardSchema })
}
