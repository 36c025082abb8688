import './own-bytes.ts'
import { anyPlan, type Plan } from './acts.ts'
import type { FuzzOptions } from './options.ts'
import { runPlan, type Outcome } from './run-plan.ts'
import { sampleOf } from './seeded.ts'
import { shrinkPlan } from './shrink-plan.ts'

/** Seeds after which the run says how far it is. */
const NEWS_EVERY = 50

/** Runs seed after seed in this process; false when one has failed. */
export async function fuzz(options: FuzzOptions): Promise<boolean> {
  const { from, seeds, moments, storage } = options
  const started = performance.now()
  let failed = 0
  for (let seed = from; seed < from + seeds; seed += 1) {
    // Safe: what this very program has printed.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const given = options.plan === null ? null : (JSON.parse(options.plan) as Plan)
    const plan = given ?? sampleOf(anyPlan(moments), seed)
    const outcome = await runPlan(plan, { seed, storage })
    if (!outcome.ok) {
      failed += 1
      console.log(failureText(seed, plan, outcome))
      if (options.shrink) {
        const least = await shrinkPlan(plan, { seed, storage })
        console.log(`The least that fails alike:\n${JSON.stringify(least)}`)
      }
      if (!options.keepGoing) break
    }
    const done = seed - from + 1
    if (done % NEWS_EVERY === 0 || done === seeds) {
      const seconds = (performance.now() - started) / 1000
      const pace = Math.round((done * moments) / seconds)
      console.log(`${done} seeds of ${moments} moments, ${failed} failed, ${pace} moments/s`)
    }
  }
  return failed === 0
}

function failureText(seed: number, plan: Plan, outcome: Extract<Outcome, { ok: false }>): string {
  const moment = plan.moments[outcome.at]
  const when =
    moment === undefined ? 'at the end' : `at moment ${outcome.at}: ${JSON.stringify(moment)}`
  const faults = outcome.faults.slice(0, 8).map((fault) => `  ${fault}`)
  return [
    `seed ${seed} of ${plan.moments.length} moments and ${plan.people} people failed ${when}`,
    ...faults,
  ].join('\n')
}
