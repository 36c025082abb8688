/**
 * `pnpm chaos [name …] [--long] [--seed N]`: bad things happen to a real server on loopback, and what was promised is
 * looked after. Prints the seed and a table each; exit code 1 when an expectation failed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import type { Experiment } from './experiment.ts'
import { backup } from './backup.ts'
import { failures } from './failures.ts'
import { flood } from './flood.ts'
import { kill } from './kill.ts'
import { restart } from './restart.ts'
import { stalled } from './stalled.ts'

const EXPERIMENTS: Readonly<Record<string, Experiment>> = {
  kill,
  failures,
  restart,
  flood,
  stalled,
  backup,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
const names = positionals.length > 0 ? positionals : Object.keys(EXPERIMENTS)
const unknown = names.filter((name) => EXPERIMENTS[name] === undefined)
if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
  console.error(`Name some of: ${Object.keys(EXPERIMENTS).join(', ')}; --long; --seed <number>`)
  process.exit(2)
}

// Whoever stops a run leaves no server and no disk behind: both end with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

// Each of y-websocket's providers listens for the end of the process.
process.setMaxListeners(0)

const [only, ...others] = names
const passed = others.length === 0 && only !== undefined ? await runHere(only) : await runEach()
process.exit(passed ? 0 : 1)

/** Runs an experiment in this process; whether all that it expects held. */
async function runHere(name: string): Promise<boolean> {
  const experiment = EXPERIMENTS[name]
  if (experiment === undefined) return false
  const started = performance.now()
  console.log(`\n=== ${name}: ${experiment.name}`)
  console.log(`seed ${seed}, ${values.long ? 'long' : 'short'}`)
  const { figures, problems } = await experiment
    .run({ long: values.long, seed })
    .catch((error: unknown) => ({ figures: {}, problems: [String(error)] }))
  for (const [figure, value] of Object.entries(figures)) {
    console.log(`${figure.padEnd(44)} ${String(value).padStart(12)}`)
  }
  for (const problem of problems) console.log(`PROBLEM ${problem}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`--- ${name}: ${problems.length === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
  return problems.length === 0
}

/** Runs each in a process of its own: what one has left in memory would keep the next one waiting, which measures that. */
async function runEach(): Promise<boolean> {
  let failed = 0
  for (const name of names) {
    const words = [name, '--seed', String(seed), ...(values.long ? ['--long'] : [])]
    const child = spawn(process.execPath, [import.meta.filename, ...words], { stdio: 'inherit' })
    const endTogether = () => void child.kill()
    process.on('exit', endTogether)
    const [code] = await once(child, 'exit')
    process.off('exit', endTogether)
    if (code !== 0) failed += 1
  }
  console.log(`\n${names.length - failed} of ${names.length} experiments passed`)
  return failed === 0
}
