import { boardFactsOf } from '@amtsweg/sync'
import type { Logger } from '../effects/logger.ts'
import type { Room } from '../rooms/room.ts'
import type { BoardRegistry } from '../storage/board-registry.ts'
import { isCurrent, migrateBoard } from './migrate-board.ts'

/** Longest title in characters. A person's title fits a line; what is longer came from a program. */
export const MAX_TITLE = 300

/** A board that this program must not open. */
export class UnusableBoardError extends Error {
  override readonly name = 'UnusableBoardError'
}

/** Makes a room ready: its records are brought up to date, and its title is followed. Rejects for a newer board. */
export function roomPreparation(options: {
  readonly boards: BoardRegistry
  readonly logger: Logger
}): (room: Room) => Promise<void> {
  const { boards, logger } = options
  return async (room) => {
    if (!isCurrent(room.doc)) {
      const edit = await room.edit(migrateBoard)
      if (!edit.ok) throw new Error(`board could not be migrated: ${edit.reason}`)
      if (edit.value === 'newer' || edit.value === 'failed') {
        throw new UnusableBoardError(`records of the board: ${edit.value}`)
      }
      logger.info('board migrated', { board: room.board })
    }
    const shared = boardFactsOf(room.doc)
    shared.observe((event) => {
      const title = shared.get('title')
      if (!event.keysChanged.has('title') || typeof title !== 'string') return
      boards.setTitle(room.board, title.slice(0, MAX_TITLE)).catch((error: unknown) =>
        logger.warn('title could not be stored', {
          board: room.board,
          error: error instanceof Error ? error : undefined,
        }),
      )
    })
  }
}
