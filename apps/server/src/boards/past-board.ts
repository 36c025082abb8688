import { setImmediate as nextTurn } from 'node:timers/promises'
import type * as Y from 'yjs'
import { RoomDocument } from '../rooms/room-document.ts'
import type { LogReading } from '../storage/update-log.ts'
import { migrateBoard } from './migrate-board.ts'

/** Updates that are applied at once: some 10 ms, so that nobody on other boards waits for who looks back. */
const SLICE = 500

/**
 * Makes a document of an earlier state, with its records brought up to our schema. `null` when they cannot be. What the past
 * had that cannot be applied is left out, as it was then.
 */
export async function pastBoard({ snapshot, rows }: LogReading): Promise<Y.Doc | null> {
  const past = new RoomDocument({ snapshot, rows: [] })
  for (let start = 0; start < rows.length; start += SLICE) {
    past.apply(rows.slice(start, start + SLICE))
    await nextTurn()
  }
  past.applyTogether()
  const { doc } = past
  const migration = doc.transact(() => migrateBoard(doc))
  return migration === 'newer' || migration === 'failed' ? null : doc
}
