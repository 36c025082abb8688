import './own-bytes.ts'
import { parseArgs } from 'node:util'
import { anyPlan, type Plan } from './acts.ts'
import { runPlan, type Outcome } from './run-plan.ts'
import { sampleOf } from './seeded.ts'
import { shrinkPlan } from './shrink-plan.ts'

const SHORT = { seeds: 100, moments: 100 }
const LONG = { seeds: 10_000, moments: 200 }
/** Seeds after which the run says how far it is. */
const NEWS_EVERY = 50

/** Runs what the arguments of the command line ask for; false when a run has failed. */
export async function fuzz(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      long: { type: 'boolean', default: false },
      seed: { type: 'string' },
      from: { type: 'string', default: '1' },
      seeds: { type: 'string' },
      moments: { type: 'string' },
      sqlite: { type: 'boolean', default: false },
      plan: { type: 'string' },
      shrink: { type: 'boolean', default: false },
      'keep-going': { type: 'boolean', default: false },
    },
  })
  const size = values.long ? LONG : SHORT
  const moments = Number(values.moments ?? size.moments)
  const from = Number(values.seed ?? values.from)
  const seeds = values.seed === undefined ? Number(values.seeds ?? size.seeds) : 1
  const storage = values.sqlite ? 'sqlite' : 'memory'
  const started = performance.now()
  let failed = 0
  for (let seed = from; seed < from + seeds; seed += 1) {
    // Safe: what this very program has printed.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const given = values.plan === undefined ? null : (JSON.parse(values.plan) as Plan)
    const plan = given ?? sampleOf(anyPlan(moments), seed)
    const outcome = await runPlan(plan, { seed, storage })
    if (!outcome.ok) {
      failed += 1
      console.log(failureText(seed, plan, outcome))
      if (values.shrink) {
        const least = await shrinkPlan(plan, { seed, storage })
        console.log(`The least that fails alike:\n${JSON.stringify(least)}`)
      }
      if (!values['keep-going']) break
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
