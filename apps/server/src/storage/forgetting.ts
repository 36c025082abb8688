import type { Point } from './board-history.ts'

/** A stretch of folded updates, without them. */
export interface SegmentFacts {
  readonly fromSeq: number
  readonly untilSeq: number
  /** Milliseconds since 1970 of the last update. */
  readonly untilAt: number
  readonly bytes: number
}

/** How much history a board keeps. */
export interface HistoryLimits {
  /** Milliseconds since 1970: what ended before may go. */
  readonly before: number
  /** Bytes of all segments of a board; the oldest go first. */
  readonly maxBytes: number
}

/** Milliseconds between two points that are kept by themselves. */
export const POINT_EVERY_MS = 24 * 60 * 60 * 1000

/**
 * Packed bytes of history after which a state is kept though the day is not over: on a day of many pictures the oldest
 * could not go before the next one.
 */
const POINT_EVERY_BYTES = 8 * 1024 * 1024

/**
 * Whether a fold at time `at` is to be kept as a point: a state to begin with, so that what lies before it may go. `since`:
 * bytes of the segments after a number; `size`: bytes of the state, so that states never take more than what they replace.
 */
export function isPointDue(
  points: readonly Point[],
  { at, size, since }: Readonly<{ at: number; size: number; since: (seq: number) => number }>,
): boolean {
  const last = points.at(-1)
  if (last === undefined || at - last.at >= POINT_EVERY_MS) return true
  return since(last.seq) >= Math.max(POINT_EVERY_BYTES, size)
}

/**
 * What goes: the oldest segments up to a point with which each later state can still be made, and the points that
 * nothing builds on any more. Segments and points come and go in the order of their numbers.
 */
export function toForget(
  history: { readonly segments: readonly SegmentFacts[]; readonly points: readonly Point[] },
  { before, maxBytes }: HistoryLimits,
): { readonly segments: readonly SegmentFacts[]; readonly points: readonly Point[] } {
  const { segments, points } = history
  let bytes = segments.reduce((sum, each) => sum + each.bytes, 0)
  let count = 0
  for (const [at, segment] of segments.entries()) {
    const isOld = segment.untilAt < before
    if (!isOld && bytes <= maxBytes) break
    bytes -= segment.bytes
    if (points.some(({ seq }) => seq === segment.untilSeq)) count = at + 1
  }
  const gone = segments.slice(0, count)
  const base = gone.at(-1)?.untilSeq ?? 0
  const isNeedless = ({ seq, at, name }: Point) => seq < base && (name === '' || at < before)
  return { segments: gone, points: points.filter(isNeedless) }
}
