/** Chances that a seed repeats. */
export interface SeededRandom {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** Whether something of this probability happens. */
  chance(probability: number): boolean
  /** One of several; throws when there is none. */
  pick<T>(from: readonly T[]): T
  bytes(count: number): Uint8Array
}

/** Mulberry32: small, fast, and good enough to garble frames. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick(from) {
      const at = below(from.length)
      const one = from[at]
      if (one === undefined && at >= from.length) throw new Error('nothing to choose from')
      // Safe: the place is within the list.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return one as (typeof from)[number]
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  }
}
