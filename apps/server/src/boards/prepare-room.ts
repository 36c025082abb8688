import { SCHEMA_VERSION } from '@amtsweg/board/schema'
import { boardFactsOf } from '@amtsweg/sync'
import type { Clock } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { Random } from '../effects/random.ts'
import { Pacer } from '../rooms/pacer.ts'
import type { Room } from '../rooms/room.ts'
import type { ImageStore } from '../storage/image-store.ts'
import type { BoardRegistry } from '../storage/board-registry.ts'
import { keepRepaired } from './keep-repaired.ts'
import { isCurrent, migrateBoard } from './migrate-board.ts'
import { noteShownImages } from './note-shown-images.ts'

/** Longest title in characters. A person's title fits a line; what is longer came from a program. */
export const MAX_TITLE = 300

/**
 * Milliseconds between two times that a change of title or schema is followed; the first comes at once. A program can change
 * both 200 times a second, and each time costs a write to the disk or a copy of the whole document.
 */
const FOLLOW_EVERY_MS = 1000

/** A board that this program must not open. */
export class UnusableBoardError extends Error {
  override readonly name = 'UnusableBoardError'
}

/** Makes a room ready: its records are brought up to date and repaired, and its title is followed. Rejects for a newer board. */
export function roomPreparation(options: {
  readonly boards: BoardRegistry
  readonly images: ImageStore
  readonly logger: Logger
  readonly clock: Clock
  readonly random: Random
}): (room: Room) => Promise<void> {
  const { boards, logger, clock } = options
  return async (room) => {
    if (!isCurrent(room.doc)) {
      const edit = await room.edit(migrateBoard)
      if (!edit.ok) throw new Error(`board could not be migrated: ${edit.reason}`)
      if (edit.value === 'newer' || edit.value === 'failed') {
        throw new UnusableBoardError(`records of the board: ${edit.value}`)
      }
      logger.info('board migrated', { board: room.board })
    }
    await keepRepaired(room, options)
    await noteShownImages(room, options)
    // Last before the room is given out, so that no pause from meanwhile is missed.
    room.setPaused((await boards.get(room.board))?.isPaused ?? false)
    const facts = boardFactsOf(room.doc)
    const titles = new Pacer(clock, FOLLOW_EVERY_MS, () => {
      void storeTitle(room.board, facts.get('title'))
    })
    const schemas = new Pacer(clock, FOLLOW_EVERY_MS, () => {
      if (!isCurrent(room.doc)) void restoreSchema(room)
    })
    facts.observe(({ keysChanged }) => {
      if (keysChanged.has('title')) titles.want()
      if (keysChanged.has('schema')) schemas.want()
    })
    room.doc.on('destroy', () => {
      titles.stop()
      schemas.stop()
    })
  }

  async function storeTitle(board: string, title: unknown): Promise<void> {
    if (typeof title !== 'string') return
    try {
      await boards.setTitle(board, title.slice(0, MAX_TITLE))
    } catch (error) {
      logger.warn('title could not be stored', { board, error: asError(error) })
    }
  }

  /** Only the server migrates, so only it says which schema holds; a client that could would lock everybody out. */
  async function restoreSchema(room: Room): Promise<void> {
    logger.warn('a client changed the schema; it is put back', { board: room.board })
    try {
      const edit = await room.edit((doc) => boardFactsOf(doc).set('schema', SCHEMA_VERSION))
      if (!edit.ok) logger.warn('schema could not be put back', { board: room.board })
    } catch (error) {
      logger.error('schema could not be put back', { board: room.board, error: asError(error) })
    }
  }
}

function asError(error: unknown): Error | undefined {
  return error instanceof Error ? error : undefined
}
