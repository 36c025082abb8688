import { readBoard, type BoardReading } from '../boards/board-document.ts'
import type { Room } from '../rooms/room.ts'
import type { ImageStore } from '../storage/image-store.ts'
import { withImages } from './with-images.ts'

/** Reads a board for whoever draws it without asking a server: its stored images are within their records. */
export async function readWithImages(
  { doc }: Pick<Room, 'doc'>,
  of: { readonly board: string; readonly images: ImageStore },
): Promise<BoardReading> {
  const reading = readBoard(doc)
  return { ...reading, records: await withImages(reading.records, of) }
}
