import fc from 'fast-check'
// @ts-expect-error tldraw has them for its own tests and leaves them out of its types.
import { mockUniqueId, restoreUniqueId } from 'tldraw'

/** A number from 0 to below 1. */
export type Draw = () => number

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function draws(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Makes everything in this process that draws lots follow `seed`: ids and fractional indices of tldraw, and whatever asks
 * `Math.random`. Returns a function that gives chance its way again.
 */
export function seedChance(seed: number): () => void {
  const { random } = Math
  let count = 0
  Math.random = draws(seed)
  mockUniqueId(() => `id${(count += 1).toString(36)}`)
  return () => {
    Math.random = random
    restoreUniqueId()
  }
}

/** The one value that an arbitrary gives for a seed. */
export function sampleOf<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  const [value] = fc.sample(arbitrary, { seed, numRuns: 1 })
  if (value === undefined) throw new Error('an arbitrary gives a value')
  return value
}
