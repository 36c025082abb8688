import type { Activity } from './segment.ts'
import type { HistoryLimits } from './forgetting.ts'
import type { LogReading } from './update-log.ts'

/** A state of a board that is kept as a whole. */
export interface Point {
  readonly id: string
  /** It contains all updates up to this number. */
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** '' for one that was made by itself. */
  readonly name: string
  /** Who has named it. */
  readonly author: string
}

/** A point with its state, Yjs format V2. */
export interface FullPoint extends Point {
  readonly data: Uint8Array
}

/** What a board was. All implementations run `boardHistoryContract`. */
export interface BoardHistory {
  /** Who did how much when, oldest first; what is not folded yet included. */
  activities(board: string): Promise<readonly Activity[]>
  /** Points, oldest first. */
  points(board: string): Promise<readonly Point[]>
  /** Keeps a state. Nothing happens when the board is gone. */
  addPoint(board: string, point: FullPoint): Promise<void>
  /** A point to begin with and all updates up to `seq`; `null` when that is too long ago, or yet to come. */
  stateAt(board: string, seq: number): Promise<LogReading | null>
  /** Forgets what is over the limits, of all boards; see `toForget`. */
  forget(limits: HistoryLimits): Promise<void>
}
