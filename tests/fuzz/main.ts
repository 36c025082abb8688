/**
 * `pnpm fuzz`: runs plans drawn from seeds until one fails, and prints what was wrong and how to see it again.
 *
 *     pnpm fuzz                    100 seeds of 100 moments
 *     pnpm fuzz --long             10,000 seeds of 200 moments
 *     pnpm fuzz --seed 7           the one run of seed 7; with --shrink, as few of its moments as still fail
 *     --from, --seeds, --moments, --sqlite change where it begins, how much it does and where the server keeps it
 */
import { builtinEnvironments } from 'vitest/runtime'
import { runnerImport } from 'vite'
import type { fuzz } from './fuzz.ts'

type Fuzz = { readonly fuzz: typeof fuzz }

process.env['NODE_ENV'] = 'test'
await builtinEnvironments.jsdom.setup(globalThis, { jsdom: { pretendToBeVisual: true } })
const { module } = await runnerImport<Fuzz>(new URL('fuzz.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
})
process.exitCode = (await module.fuzz(process.argv.slice(2))) ? 0 : 1
process.exit()
