/**
 * `pnpm attack [--long] [--seed N] [name …]`: what an attacker would try, against real rooms and real servers on loopback.
 * Without `--long` it is what `npm test` runs. Exit code 1 when something got through.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
})
if (!/^\d{1,9}$/.test(values.seed)) {
  console.error('--seed takes a whole number')
  process.exit(2)
}
const size = values.long ? 'long' : 'short'
console.log(`attack: ${size}, first seed ${values.seed}`)
const env = { ...process.env, ATTACK: size, ATTACK_SEED: values.seed }

function run(command: string, words: readonly string[]): number {
  const { status, error } = spawnSync(command, words, { stdio: 'inherit', env })
  if (error !== undefined) console.error(error.message)
  return status ?? 1
}

const files = positionals.map((name) => `tests/security/${name}`)
const inRooms = run('vitest', [
  'run',
  '--reporter=verbose',
  ...(files.length === 0 ? ['tests/security'] : files),
])
// What only a browser shows; its short form is in `pnpm e2e`, with the pages built before.
const isBrowserAsked = files.length === 0 || positionals.includes('payloads')
const inBrowser =
  values.long && isBrowserAsked
    ? run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts', 'payloads'])
    : 0
process.exitCode = Math.max(inRooms, inBrowser)
