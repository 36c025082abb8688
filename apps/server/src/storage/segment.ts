import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { LogRow } from './update-log.ts'

/** The work of ten minutes, by whoever was there: a line of the time line. */
export interface Activity {
  /** The board's state after it: number of the last update. */
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly from: number
  readonly until: number
  readonly updates: number
  /** Who took part, in the order of their first update; '' for a program or the server. */
  readonly authors: readonly { readonly name: string; readonly updates: number }[]
}

/** Milliseconds of the clock that make one line, wherever the log was folded meanwhile. */
const LINE_MS = 10 * 60 * 1000

/** Bytes that a packed segment may unpack to: 16 MiB, a last update of at most 2 MiB, and what each row adds. */
const MAX_UNPACKED = 64 * 1024 * 1024

/** Bytes of updates from which the next ones come into a segment of their own: a fold after a long failure has many. */
const SEGMENT_BYTES = 16 * 1024 * 1024

/** Divides rows into as many segments as keep each small enough to be unpacked. */
export function inSegments(rows: readonly LogRow[]): readonly (readonly LogRow[])[] {
  const segments: LogRow[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const row of rows) {
    if (bytes >= SEGMENT_BYTES) {
      segments.push([])
      bytes = 0
    }
    segments.at(-1)?.push(row)
    bytes += row.update.length
  }
  return segments
}

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

/** Who did how much when, a line per ten minutes. */
export function activitiesOf(rows: readonly LogRow[]): readonly Activity[] {
  return joinActivities(
    rows.map(({ seq, at, author }) => ({
      seq,
      from: at,
      until: at,
      updates: 1,
      authors: [{ name: author, updates: 1 }],
    })),
  )
}

/** Lines in order of `seq`, those of the same ten minutes joined. */
export function joinActivities(lines: readonly Activity[]): readonly Activity[] {
  const joined: { line: Activity; authors: Map<string, number> }[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last === undefined || !belongTogether(last.line, line)) {
      joined.push({
        line,
        authors: new Map(line.authors.map(({ name, updates }) => [name, updates])),
      })
      continue
    }
    const { seq, until, updates } = line
    last.line = { ...last.line, seq, until, updates: last.line.updates + updates }
    for (const { name, updates: more } of line.authors) {
      last.authors.set(name, (last.authors.get(name) ?? 0) + more)
    }
  }
  return joined.map(({ line, authors }) => ({
    ...line,
    authors: [...authors].map(([name, updates]) => ({ name, updates })),
  }))
}

function belongTogether(before: Activity, after: Activity): boolean {
  return Math.floor(before.from / LINE_MS) === Math.floor(after.from / LINE_MS)
}
