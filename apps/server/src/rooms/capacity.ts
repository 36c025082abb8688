import { LIMITS, recordsOf } from '@amtsweg/sync'
import { newRecords } from './new-records.ts'
import type { RoomDocument } from './room-document.ts'
import type { DecodedUpdate } from './update-faults.ts'

/** What an update adds to a board. */
interface Growth {
  readonly records: number
  readonly structs: number
}

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

  /** Why a board cannot take an update any more, `null` when it can. What only deletes it always can. */
  faultOf(
    update: Uint8Array,
    decoded: DecodedUpdate,
  ): 'board has too many records' | 'board is too large' | null {
    if (decoded.structs.length === 0) return null
    const { doc, bytes } = this.#document
    const adds = newRecords(doc, decoded)
    // Counting those that are there walks through all.
    if (adds > 0 && recordsOf(doc).size + this.#recordsUnderway + adds > LIMITS.recordsPerBoard) {
      return 'board has too many records'
    }
    if (bytes + this.#bytesUnderway + update.length > LIMITS.bytesPerBoard) {
      return 'board is too large'
    }
    return this.#hasRoomFor(decoded.structs.length) ? null : 'board is too large'
  }

  /** An update is on its way to the disk; of one by the server itself nothing is known. */
  add(update: Uint8Array, decoded: DecodedUpdate | null): void {
    const growth =
      decoded === null
        ? NOTHING
        : { records: newRecords(this.#document.doc, decoded), structs: decoded.structs.length }
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
