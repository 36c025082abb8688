import { PEERS } from './peers.ts'
import { SCENARIOS, benchSync } from './bench-sync.ts'
import { writeReport } from './report.ts'
import { markdownOf } from './result.ts'
import { FULL, SMOKE } from './scale.ts'

/**
 * `pnpm bench sync [scenario …] [--only=<part of a peer's name>,…] [--smoke]`: prints tables. A run of everything also
 * writes them to `tests/load/RESULTS.md`.
 */
export async function benchSyncCommand(args: readonly string[]): Promise<void> {
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',')
  const named = SCENARIOS.filter((name) => args.includes(name))
  const peers = PEERS.filter(({ name }) => only?.some((part) => name.includes(part)) ?? true)
  const isSmoke = args.includes('--smoke')
  const started = performance.now()
  const tables = await benchSync({
    peers,
    scale: isSmoke ? SMOKE : FULL,
    scenarios: named.length > 0 ? named : SCENARIOS,
    onTable: (table) => console.log(`\n${markdownOf(table)}`),
  })
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`\n${seconds} s`)
  const isWhole = named.length === 0 && only === undefined && !isSmoke
  if (isWhole) console.log(`written to ${writeReport(tables, seconds)}`)
}
