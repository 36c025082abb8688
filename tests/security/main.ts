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
const { status, error } = spawnSync(
  'vitest',
  ['run', '--reporter=verbose', ...positionals.map((name) => `tests/security/${name}`)].concat(
    positionals.length === 0 ? ['tests/security'] : [],
  ),
  {
    stdio: 'inherit',
    env: { ...process.env, ATTACK: size, ATTACK_SEED: values.seed },
  },
)
if (error !== undefined) console.error(error.message)
process.exitCode = status ?? 1
