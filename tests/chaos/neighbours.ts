import { connectBoard } from '@amtsweg/sync'
import * as Y from 'yjs'
import { keyedSocket } from './made-board.ts'
import type { MadeBoard } from './made-board.ts'
import { until } from './until.ts'

/** Honest people on a board who write all the time, and measure how long the others' edits take to arrive. */
export interface Neighbours {
  /** Milliseconds of each arrival since the last call. */
  takeLatencies(): readonly number[]
  /** Edits that are written and have not arrived everywhere. */
  missing(): number
  close(): void
}

/** Milliseconds between two edits of one neighbour. */
const EVERY_MS = 100

/** Milliseconds that a neighbour's edit may take to all others, 95 of 100 times, whatever an offender does. */
const P95_LIMIT_MS = 200

/** The same in a short run, which may share its machine with other tests: nobody is kept waiting. */
const SHORT_P95_LIMIT_MS = 2000

/** Whether neighbours are disturbed. */
export function isDisturbed(p95: number, { long }: { readonly long: boolean }): boolean {
  return !(p95 < (long ? P95_LIMIT_MS : SHORT_P95_LIMIT_MS))
}

/** Lets `count` people in and to work; resolves when all are there. */
export async function neighbours(
  url: string,
  board: MadeBoard,
  count: number,
): Promise<Neighbours> {
  let latencies: number[] = []
  let outstanding = 0
  let written = 0
  const timers: NodeJS.Timeout[] = []
  const people = Array.from({ length: count }, () => {
    const doc = new Y.Doc()
    const words = doc.getMap('board')
    const connection = connectBoard({
      url: url.replace(/^http/, 'ws'),
      boardId: board.id,
      doc,
      WebSocketPolyfill: keyedSocket(board.key),
    })
    words.observe(({ keysChanged, transaction }) => {
      if (transaction.local) return
      for (const key of keysChanged) {
        const at = words.get(key)
        if (!key.startsWith('edit-') || typeof at !== 'number') continue
        latencies.push(performance.now() - at)
        outstanding -= 1
      }
    })
    return { words, connection }
  })
  await until('the neighbours are there', () =>
    people.every(({ connection }) => connection.status() === 'saved'),
  )
  for (const [at, { words }] of people.entries()) {
    const write = () => {
      outstanding += count - 1
      words.set(`edit-${at}-${(written += 1)}`, performance.now())
    }
    // Not all at once.
    timers.push(
      setTimeout(() => timers.push(setInterval(write, EVERY_MS)), (EVERY_MS * at) / count),
    )
  }
  return {
    takeLatencies: () => latencies.splice(0),
    missing: () => outstanding,
    close: () => {
      for (const timer of timers) clearInterval(timer)
      for (const { connection } of people) connection.close()
    },
  }
}

/** The value below which so great a share of the figures is. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
