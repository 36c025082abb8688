/**
 * `pnpm fuzz`: runs plans drawn from seeds until one fails, and prints what was wrong and how to see it again.
 *
 *     pnpm fuzz                    100 seeds of 100 moments
 *     pnpm fuzz --long             10,000 seeds of 200 moments, on all cores
 *     pnpm fuzz --seed 7           the one run of seed 7; with --shrink, as few of its moments as still fail
 *     --from, --seeds, --moments, --sqlite change where it begins, how much it does and where the server keeps it;
 *     --keep-going goes on after a seed that has failed; --plan runs one that was printed
 */
import { builtinEnvironments } from 'vitest/runtime'
import { runnerImport } from 'vite'
import type { fuzz } from './fuzz.ts'
import { PART, inParts } from './in-parts.ts'
import { fuzzOptions } from './options.ts'
import type { FuzzOptions } from './options.ts'

async function here(options: FuzzOptions): Promise<boolean> {
  process.env['NODE_ENV'] = 'test'
  await builtinEnvironments.jsdom.setup(globalThis, { jsdom: { pretendToBeVisual: true } })
  const file = new URL('fuzz.ts', import.meta.url).pathname
  const { module } = await runnerImport<{ readonly fuzz: typeof fuzz }>(file, {
    configFile: false,
    logLevel: 'error',
  })
  return module.fuzz(options)
}

const options = fuzzOptions(process.argv.slice(2))
process.exitCode = (await (options.seeds > PART ? inParts(options) : here(options))) ? 0 : 1
process.exit()
