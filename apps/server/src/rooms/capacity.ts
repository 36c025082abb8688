import { LIMITS, recordsOf } from '@amtsweg/sync'
import { newRecords } from './new-records.ts'
import type { RoomDocument } from './room-document.ts'
import type { DecodedUpdate } from './update-faults.ts'

/** What an update adds to a board. */
export interface Growth {
  readonly records: number
  readonly structs: number
}

/** Of an update by the server itself nothing is counted. */
const NOTHING: Growth = { records: 0, structs: 0 }

/**
 * How much more a board can take: records, bytes, and structs, since each of some five bytes takes some 200 in memory. What
 * was let pass and is not in the document yet counts, too.
 */
export class Capacity {
  readonly #document: Pick<RoomDocument, 'doc' | 'bytes'>
  readonly #underway = new Map<Uint8Array, Growth>()
  #recordsUnderway = 0
  #bytesUnderway = 0
  /** At most so many are in the document or on their way: counted, and what came since. */
  #structs: number

  constructor(document: Pick<RoomDocument, 'doc' | 'bytes'>) {
    this.#document = document
    this.#structs = this.#countStructs()
  }

  /** Let pass, and not in the document yet. */
  get underway(): Iterable<Uint8Array> {
    return this.#underway.keys()
  }

  /** What an update would add. */
  growthOf(decoded: DecodedUpdate): Growth {
    return {
      records: newRecords(this.#document.doc, decoded),
      structs: decoded.structs.length,
    }
  }

  /** Why a board cannot take an update any more, `null` when it can. What only deletes it always can. */
  faultOf(
    update: Uint8Array,
    { records, structs }: Growth,
  ): 'board has too many records' | 'board is too large' | null {
    if (structs === 0) return null
    const { doc, bytes } = this.#document
    const all = this.#recordsUnderway + records
    // Counting those that are there walks through all.
    if (records > 0 && recordsOf(doc).size + all > LIMITS.recordsPerBoard) {
      return 'board has too many records'
    }
    if (bytes + this.#bytesUnderway + update.length > LIMITS.bytesPerBoard) {
      return 'board is too large'
    }
    return this.#hasRoomFor(structs) ? null : 'board is too large'
  }

  /** An update is on its way to the disk. */
  add(update: Uint8Array, growth: Growth = NOTHING): void {
    this.#underway.set(update, growth)
    this.#recordsUnderway += growth.records
    this.#structs += growth.structs
    this.#bytesUnderway += update.length
  }

  /** An update is in the document now, or given up. */
  remove(update: Uint8Array): void {
    const growth = this.#underway.get(update)
    if (growth === undefined) return
    this.#underway.delete(update)
    this.#recordsUnderway -= growth.records
    this.#bytesUnderway -= update.length
  }

  #hasRoomFor(structs: number): boolean {
    if (this.#structs + structs <= LIMITS.structsPerBoard) return true
    // Yjs joins neighbours, and forgets what was deleted: there may be far less by now.
    const underway = [...this.#underway.values()].reduce((sum, each) => sum + each.structs, 0)
    this.#structs = this.#countStructs() + underway
    return this.#structs + structs <= LIMITS.structsPerBoard
  }

  #countStructs(): number {
    const { clients } = this.#document.doc.store
    return [...clients.values()].reduce((sum, structs) => sum + structs.length, 0)
  }
}
