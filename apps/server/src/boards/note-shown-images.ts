import type { Clock } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { Room } from '../rooms/room.ts'
import type { ImageStore } from '../storage/image-store.ts'
import { storedImagesOf } from '../board-file/images-apart.ts'
import { readBoard } from './board-document.ts'

/**
 * Notes which stored images a board shows as it is opened. One that nothing shows for as long as states are kept can go: then no earlier
 * state shows it either. Never rejects: a board opens without.
 */
export async function noteShownImages(
  room: Room,
  options: { readonly images: ImageStore; readonly clock: Clock; readonly logger: Logger },
): Promise<void> {
  const { images, clock, logger } = options
  try {
    if ((await images.hashes(room.board)).length === 0) return
    const shown = storedImagesOf(readBoard(room.doc).records)
    await images.markUsed(room.board, shown, clock.now())
  } catch (error) {
    logger.warn('the images of a board could not be looked through', {
      board: room.board,
      error: error instanceof Error ? error : undefined,
    })
  }
}
