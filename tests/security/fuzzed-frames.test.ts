import { expect, test } from 'vitest'
import { FIRST_SEED, amount, patience } from './amount.ts'
import { heldMegabytes } from './memory.ts'
import { siege } from './siege.ts'

const FRAMES_A_SEED = 1000

const seeds = Array.from({ length: amount({ short: 3, long: 1000 }) }, (_, at) => FIRST_SEED + at)

test('the same seed is the same siege, so that a failure can be looked at again', async () => {
  const [first, again] = [await siege(FIRST_SEED, 300), await siege(FIRST_SEED, 300)]
  expect(again.ended).toBe(first.ended)
  expect(again.document === first.document).toBe(true)
})

let before: number | null = null

test.each(seeds)(
  `seed %i: ${FRAMES_A_SEED} fuzzed frames crash nothing, and all end with the same document`,
  async (seed) => {
    const { problems, ended } = await siege(seed, FRAMES_A_SEED)
    // What the first one loads and compiles is no growth.
    before ??= await heldMegabytes()
    expect(problems).toEqual([])
    expect(ended).toBeGreaterThan(FRAMES_A_SEED / 20)
  },
  patience({ short: 90_000, long: 300_000 }),
)

test('memory has grown by less than 100 MB', async () => {
  const growth = (await heldMegabytes()) - (before ?? 0)
  expect(growth).toBeLessThan(100)
})
