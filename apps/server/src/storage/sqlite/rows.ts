import type { LogRow } from '../update-log.ts'

/** What SQLite gives for a row. */
export type Row = Readonly<Record<string, unknown>>

/** A row of the table of updates. */
export function logRowOf(row: Row): LogRow {
  return {
    seq: seqOf(row),
    at: Number(row['at']),
    author: String(row['author']),
    update: dataOf(row),
  }
}

/** The number of an update. */
export function seqOf(row: Row): number {
  return Number(row['seq'])
}

/** The blob in the column `data`. */
export function dataOf(row: Row): Uint8Array {
  const data = row['data']
  if (!(data instanceof Uint8Array)) throw new Error('expected a blob in the column data')
  return data
}
