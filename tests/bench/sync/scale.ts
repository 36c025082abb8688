import type { BoardSize } from './board-file.ts'

/** How large everything is. */
export interface Scale {
  /** Processes that the clients are divided among. */
  readonly processes: number
  readonly fanOut: {
    readonly clients: number
    readonly writers: readonly number[]
    readonly board: BoardSize
    readonly perSecond: number
  }
  readonly presence: {
    readonly people: readonly number[]
    readonly board: BoardSize
    /** As often as our pages send a cursor. */
    readonly perSecond: number
  }
  readonly joinStorm: { readonly clients: number; readonly board: BoardSize }
  readonly idle: {
    readonly boards: number
    /** Until garbage is gone and its pages are given back. */
    readonly settleMs: number
  }
  readonly growth: {
    readonly moves: number
    readonly notes: number
    readonly steps: readonly number[]
  }
  readonly warmUpMs: number
  readonly measureMs: number
}

/** What issue 4 asks for. */
export const FULL: Scale = {
  // The machine that this is made for has two cores, and one of them is the server's.
  processes: 2,
  fanOut: { clients: 200, writers: [20, 50], board: { notes: 300, letters: 20 }, perSecond: 10 },
  presence: { people: [100, 300], board: { notes: 300, letters: 20 }, perSecond: 15 },
  // Makes 4 MB in Yjs' format V1.
  joinStorm: { clients: 100, board: { notes: 4000, letters: 520 } },
  idle: { boards: 2000, settleMs: 1500 },
  growth: { moves: 84_000, notes: 300, steps: [28, 1] },
  warmUpMs: 1500,
  measureMs: 5000,
}

/** Everything once and small: shows that it runs, not how fast. */
export const SMOKE: Scale = {
  processes: 1,
  fanOut: { clients: 6, writers: [2], board: { notes: 12, letters: 20 }, perSecond: 10 },
  presence: { people: [4], board: { notes: 2, letters: 20 }, perSecond: 15 },
  joinStorm: { clients: 4, board: { notes: 50, letters: 100 } },
  idle: { boards: 3, settleMs: 100 },
  growth: { moves: 300, notes: 10, steps: [28, 1] },
  warmUpMs: 100,
  measureMs: 500,
}
