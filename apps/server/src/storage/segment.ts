import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { LogRow } from './update-log.ts'

/** Updates of one person in a row, without a long pause: a line of the time line. */
export interface Activity {
  /** The board's state after it: number of the last update. */
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly from: number
  readonly until: number
  /** Name at that time, '' for a program or the server. */
  readonly author: string
  readonly updates: number
}

/** Pause after which the same person's work is a new line. */
const PAUSE_MS = 5 * 60 * 1000

/** Bytes that a packed segment may unpack to: rows are folded at 1 MiB, and one update has at most 2 MiB. */
const MAX_UNPACKED = 64 * 1024 * 1024

/** Updates in the order of their numbers, packed. */
export function packSegment(rows: readonly LogRow[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, rows.length)
  for (const { seq, at, author, update } of rows) {
    encoding.writeVarUint(encoder, seq)
    encoding.writeVarUint(encoder, at)
    encoding.writeVarString(encoder, author)
    encoding.writeVarUint8Array(encoder, update)
  }
  return deflateRawSync(encoding.toUint8Array(encoder))
}

/** The updates of a packed segment. Throws when it is damaged. */
export function unpackSegment(data: Uint8Array): readonly LogRow[] {
  const decoder = decoding.createDecoder(inflateRawSync(data, { maxOutputLength: MAX_UNPACKED }))
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    seq: decoding.readVarUint(decoder),
    at: decoding.readVarUint(decoder),
    author: decoding.readVarString(decoder),
    update: decoding.readVarUint8Array(decoder).slice(),
  }))
}

/** Who did how much when, one line per person and stretch of work. */
export function activitiesOf(rows: readonly LogRow[]): readonly Activity[] {
  return joinActivities(
    rows.map(({ seq, at, author }) => ({ seq, from: at, until: at, author, updates: 1 })),
  )
}

/** Lines in order of `seq`, those of one person joined where no long pause lies between. */
export function joinActivities(lines: readonly Activity[]): readonly Activity[] {
  const joined: Activity[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last?.author === line.author && line.from - last.until < PAUSE_MS) {
      const { seq, until } = line
      joined[joined.length - 1] = { ...last, seq, until, updates: last.updates + line.updates }
    } else joined.push(line)
  }
  return joined
}
