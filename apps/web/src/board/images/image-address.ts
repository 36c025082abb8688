import { boardPath } from '../../api/client.ts'

/** Where the images of a board can be fetched, by their hash. */
export function imageAddress(boardId: string): (hash: string) => string {
  return (hash) => `${boardPath(boardId)}/images/${hash}`
}
