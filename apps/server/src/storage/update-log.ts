/** An update of one board, Yjs format V1. */
export interface LogEntry {
  readonly board: string
  readonly update: Uint8Array
  /** Milliseconds since 1970. */
  readonly at: number
  /** Name of whoever made it, '' for a program or the server; for the time line. */
  readonly author: string
}

/**
 * What became of an entry. `seq` counts per board from 1 without gaps. `not_stored`: this board cannot be written to now,
 * its neighbours can; nothing of it in this group was stored.
 */
export type AppendResult =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly reason: 'unknown_board' }
  | { readonly ok: false; readonly reason: 'not_stored'; readonly error: unknown }

/** A stored update. */
export interface LogRow {
  readonly seq: number
  readonly at: number
  readonly author: string
  readonly update: Uint8Array
}

/** A whole document, Yjs format V2, that contains all rows up to `seq`. */
export interface Snapshot {
  readonly seq: number
  readonly data: Uint8Array
}

/** What is stored of a board. */
export interface LogReading {
  /** `null` while nothing was folded, or when it is not newer than what was asked for. */
  readonly snapshot: Snapshot | null
  /** In order of `seq`. */
  readonly rows: readonly LogRow[]
}

/** What `compact` folds. */
interface Folding {
  /** Exactly the rows that are in the snapshot and may go. */
  readonly rows: readonly number[]
  readonly snapshot: Snapshot
}

/** The durable record of every board's document. All implementations run `updateLogContract`. */
export interface UpdateLog {
  /**
   * Stores a group in one transaction, all boards together, and resolves when it is on disk: one result per entry.
   * Rejects when nothing was stored. Entries of a board that is unknown or cannot be written to are left out, their
   * neighbours are stored.
   */
  append(group: readonly LogEntry[]): Promise<readonly AppendResult[]>
  /** The snapshot and the rows after `after` (0 = all). */
  read(board: string, after: number): Promise<LogReading>
  /**
   * Puts the snapshot in place and moves exactly the named rows into the board's history, both or neither. `stale` when
   * one of the rows was gone already: somebody else has folded meanwhile, and nothing is changed.
   */
  compact(board: string, folding: Folding): Promise<'done' | 'stale'>
  /** Forgets all of a board. */
  remove(board: string): Promise<void>
}
