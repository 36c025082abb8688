// @vitest-environment jsdom
import './own-bytes.ts'
import { expect, test } from 'vitest'
import { anyPlan } from './acts.ts'
import { REGRESSIONS } from './regressions.ts'
import { runPlan } from './run-plan.ts'
import { sampleOf } from './seeded.ts'

/** Seeds of the short form; `pnpm fuzz` runs more. */
const SEEDS = [1, 2, 3, 4, 5, 6] as const
const MOMENTS = 80

test.each(SEEDS)(
  '[SY9] everybody ends with the same board, whatever happens: seed %i',
  async (seed) => {
    const plan = sampleOf(anyPlan(MOMENTS), seed)
    const storage = seed % 3 === 0 ? 'sqlite' : 'memory'
    expect(await runPlan(plan, { seed, storage })).toEqual({ ok: true })
  },
  120_000,
)

test.each(Object.entries(REGRESSIONS))(
  '[SY9] everybody ends with the same board: %s',
  async (_name, plan) => {
    expect(await runPlan(plan, { seed: 1 })).toEqual({ ok: true })
  },
  120_000,
)
