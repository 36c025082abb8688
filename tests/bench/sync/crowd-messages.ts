import type { Target } from './crowd.ts'
import type { WireName } from './wires/wire.ts'

/** What clients do once all are in. */
export interface Activity {
  readonly type: 'write' | 'point'
  /** Times a second and client. */
  readonly perSecond: number
  readonly warmUpMs: number
  readonly measureMs: number
}

/** The time that counts, by the clock of `marks.ts`. */
export interface Window {
  readonly begin: number
  readonly end: number
}

/** One client of a crowd. */
export interface ClientPlan {
  readonly number: number
  readonly target: Target
  /** Whether it takes part in the activity. */
  readonly acts: boolean
  /** Whether it looks for what others did; the rest only counts bytes, to cost less. */
  readonly looks: boolean
  /** Notes that are its own. */
  readonly notes: readonly number[]
}

/** To a process of clients. */
export type ToCrowd =
  | {
      readonly type: 'connect'
      readonly wire: WireName
      readonly document: string | null
      readonly clients: readonly ClientPlan[]
      /** How many may be on their way in at once. */
      readonly atOnce: number
    }
  | { readonly type: 'act'; readonly activity: Activity; readonly window: Window }

/** From a process of clients. */
export type FromCrowd =
  | { readonly type: 'ready' }
  /** All are in; milliseconds from the first step of each until it was synced. */
  | { readonly type: 'connected'; readonly joins: readonly number[]; readonly bytes: number }
  | {
      readonly type: 'done'
      /** Milliseconds from write to receipt, each of those that were written in the time that counts. */
      readonly latencies: Float64Array
      /** Acts in the time that counts. */
      readonly acts: number
      /** Bytes that came in during the time that counts, all clients together. */
      readonly bytes: number
      /** Frames that came in during the time that counts. */
      readonly frames: number
    }
