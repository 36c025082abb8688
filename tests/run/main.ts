/**
 * `npm test`: everything there is, one step after the other, closing with `N passed, N failed`.
 * A step that counts tests of its own adds its count; any other step counts as one test.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.ts'
import { ensureTools } from './ensure-tools.ts'
import { countPlaywright, countVitest } from './count-tests.ts'
import type { Count } from './count-tests.ts'

interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** Reads the counts from the JSON report; without it the step is one test. */
  readonly count?: (report: unknown) => Count
}

const report = join(tmpdir(), `amtsweg-report-${process.pid}.json`)

const steps: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the pure domain', command: ['tsc', '-p', 'packages/journey'] },
  { name: 'unused code and dependencies', command: ['knip'] },
  { name: 'build', command: ['vite', 'build', 'apps/web', '--logLevel', 'warn'] },
  { name: 'size', command: ['size-limit'] },
  {
    name: 'unit and integration',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: countVitest,
  },
  { name: 'chaos, short', command: ['node', 'tests/chaos/main.ts'] },
  {
    name: 'end to end in Chromium',
    command: [
      'playwright',
      'test',
      '--config',
      'tests/e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    count: countPlaywright,
  },
]

ensureBrowser()
ensureTools()
const total = { passed: 0, failed: 0, skipped: 0 }
for (const step of steps) {
  const started = performance.now()
  console.log(`\n=== ${step.name}`)
  const count = run(step)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`--- ${step.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
}
// In CI a skipped test is a test that nobody ran.
const failed = total.failed + (process.env['CI'] ? total.skipped : 0)
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`)
console.log(`\n${total.passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function run(step: Step): Count {
  const [file, ...args] = step.command
  rmSync(report, { force: true })
  const { status, error } = spawnSync(file, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  if (error) console.log(`${file} could not be started: ${error.message}`)
  const broken = status !== 0
  if (!step.count) return { passed: broken ? 0 : 1, failed: broken ? 1 : 0, skipped: 0 }
  const count = step.count(readReport())
  // A runner that ends badly without a failed test (a crash, no test found) is itself a failure.
  return broken && count.failed === 0 ? { ...count, failed: 1 } : count
}

function readReport(): unknown {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch (error) {
    console.log(`no report was written: ${String(error)}`)
    return null
  }
}
