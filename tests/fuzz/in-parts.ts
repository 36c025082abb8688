import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import type { FuzzOptions } from './options.ts'

/** Seeds of one process: what the editors of a run leave behind in it adds up to some 8 MB a seed. */
export const PART = 100

/** Runs many seeds in processes of their own, as many at once as there are cores; false when a seed has failed. */
export async function inParts(options: FuzzOptions): Promise<boolean> {
  const { from, seeds, moments, keepGoing } = options
  const started = performance.now()
  let [next, done, failed] = [from, 0, 0]
  const goesOn = () => next < from + seeds && (failed === 0 || keepGoing)
  async function work(): Promise<void> {
    while (goesOn()) {
      const part = { ...options, from: next, seeds: Math.min(PART, from + seeds - next) }
      next += part.seeds
      const count = await runPart(part)
      failed += count
      done += part.seeds
      const pace = Math.round((done * moments) / ((performance.now() - started) / 1000))
      console.log(`${done} seeds of ${moments} moments, ${failed} failed, ${pace} moments/s`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return failed === 0
}

/** Runs one part, and says what it says of seeds that failed; how many did. A process that ends otherwise is one, too. */
async function runPart(part: FuzzOptions): Promise<number> {
  const words = ['--from', part.from, '--seeds', part.seeds, '--moments', part.moments].map(String)
  if (part.storage === 'sqlite') words.push('--sqlite')
  if (part.shrink) words.push('--shrink')
  if (part.keepGoing) words.push('--keep-going')
  const main = new URL('main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  let failed = 0
  createInterface(child.stdout).on('line', (line) => {
    // How far a part is says nothing about the whole.
    if (/^\d+ seeds of/.test(line)) return
    if (line.startsWith('seed ')) failed += 1
    console.log(line)
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code === 0 || failed > 0) return failed
  console.log(
    `the process of seeds ${part.from} to ${part.from + part.seeds - 1} ended with ${code}`,
  )
  return 1
}
