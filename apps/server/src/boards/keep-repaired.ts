import { checkRecord } from '@amtsweg/board/schema'
import { boardFactsOf, readRecords, recordsOf } from '@amtsweg/sync'
import type { Clock, Timer } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import { randomId } from '../effects/random.ts'
import type { Random } from '../effects/random.ts'
import type { Room } from '../rooms/room.ts'
import { repairBoard } from './repair-board.ts'

/** Milliseconds from a change until the board is looked through: what belongs together may come in several frames. */
const REPAIR_AFTER_MS = 2000

/** A look takes at most one part in so many of the time: reading 10,000 records takes some 200 ms. */
const SHARE_OF_TIME = 50

/** Looks a board through now, and from then on after changes; what is bad is repaired as one edit and logged. */
export async function keepRepaired(
  room: Room,
  effects: { readonly logger: Logger; readonly clock: Clock; readonly random: Random },
): Promise<void> {
  const { logger, clock, random } = effects
  let timer: Timer | null = null
  let wait = REPAIR_AFTER_MS

  async function look(): Promise<void> {
    timer = null
    const start = clock.now()
    const isBad = readRecords(room.doc, checkRecord).quarantined.length > 0
    wait = Math.max(REPAIR_AFTER_MS, SHARE_OF_TIME * (clock.now() - start))
    if (!isBad) return
    const language = boardFactsOf(room.doc).get('language') === 'en' ? 'en' : 'de'
    const createId = () => randomId(random)
    const edit = await room.edit((doc) => repairBoard(doc, { language, createId }))
    if (!edit.ok) {
      logger.warn('board could not be repaired', { board: room.board })
      return
    }
    for (const { reason, done } of edit.value) {
      logger.info('record repaired', { board: room.board, reason, done })
    }
  }

  await look()
  room.doc.on('destroy', () => timer?.cancel())
  recordsOf(room.doc).observeDeep(() => {
    timer ??= clock.after(wait, () => void look())
  })
}
