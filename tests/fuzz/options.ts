import { parseArgs } from 'node:util'

const SHORT = { seeds: 100, moments: 100 }
const LONG = { seeds: 10_000, moments: 200 }

/** What a run is asked for. */
export interface FuzzOptions {
  /** The first seed; the others follow. */
  readonly from: number
  readonly seeds: number
  readonly moments: number
  readonly storage: 'memory' | 'sqlite'
  /** A plan as JSON, as a run has printed it, instead of one drawn from the seed. */
  readonly plan: string | null
  /** Whether to look for the least that still fails. */
  readonly shrink: boolean
  /** Whether to go on after a seed that has failed. */
  readonly keepGoing: boolean
}

/** Reads the words of the command line. Throws on a word that it does not know. */
export function fuzzOptions(words: readonly string[]): FuzzOptions {
  const { values } = parseArgs({
    args: [...words],
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
  return {
    from: Number(values.seed ?? values.from),
    seeds: values.seed === undefined ? Number(values.seeds ?? size.seeds) : 1,
    moments: Number(values.moments ?? size.moments),
    storage: values.sqlite ? 'sqlite' : 'memory',
    plan: values.plan ?? null,
    shrink: values.shrink,
    keepGoing: values['keep-going'],
  }
}
