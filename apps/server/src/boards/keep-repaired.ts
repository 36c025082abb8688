import { checkRecord } from '@amtsweg/board/schema'
import { assembleRecord, boardFactsOf, readRecords, recordsOf } from '@amtsweg/sync'
import type { Clock, Timer } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import { randomId } from '../effects/random.ts'
import type { Random } from '../effects/random.ts'
import type { Room } from '../rooms/room.ts'
import { changesToCheck } from './changes-to-check.ts'
import { repairBoard } from './repair-board.ts'

/** Milliseconds from a change until the board is looked through: what belongs together may come in several frames. */
const REPAIR_AFTER_MS = 2000

/** A look at the whole board takes at most one part in so many of the time: reading 10,000 records takes some 200 ms. */
const SHARE_OF_TIME = 50

/** Records that are checked at once, in some 2 ms: whoever moves something meanwhile is not kept waiting. */
const SLICE = 50

/** Looks a board through now, and from then on after changes; what is bad is repaired as one edit and logged. */
export async function keepRepaired(
  room: Room,
  effects: { readonly logger: Logger; readonly clock: Clock; readonly random: Random },
): Promise<void> {
  const { logger, clock, random } = effects
  let timer: Timer | null = null
  let wait = REPAIR_AFTER_MS
  let isOver = false

  function lookLater(): void {
    if (!isOver) timer ??= clock.after(wait, () => void lookAtChanges())
  }

  /** Most changes move or fill records; only what comes, goes or hangs elsewhere can make its neighbours bad. */
  async function lookAtChanges(): Promise<void> {
    const ids = changes.take()
    try {
      if (ids === null || !(await areSound(ids))) await lookAtAll()
    } catch (error) {
      // Whatever somebody has put on the board, looking at it must not end the process.
      logger.error('board could not be looked through', {
        board: room.board,
        error: error instanceof Error ? error : undefined,
      })
    }
    timer = null
    if (changes.waiting()) lookLater()
  }

  async function areSound(ids: readonly string[]): Promise<boolean> {
    const records = recordsOf(room.doc)
    for (let at = 0; at < ids.length; at += SLICE) {
      if (at > 0) await pause()
      if (isOver) return true
      for (const id of ids.slice(at, at + SLICE)) {
        // What is gone meanwhile has made a change of its own.
        if (!records.has(id)) continue
        const assembled = assembleRecord(records, id)
        if (!assembled.ok || !checkRecord(assembled.value).ok) return false
      }
    }
    return true
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => void clock.after(1, resolve))
  }

  async function lookAtAll(): Promise<void> {
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

  await lookAtAll()
  const changes = changesToCheck(room.doc, lookLater)
  room.doc.on('destroy', () => {
    isOver = true
    timer?.cancel()
  })
}
