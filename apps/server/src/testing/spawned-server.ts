import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { builtPages } from './built-pages.ts'
import { until } from './poll.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** A server in a process of its own. */
export interface SpawnedServer {
  readonly process: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  /** Address that it printed; throws when it ends before. */
  readonly url: () => Promise<string>
  /** Exit code, `null` when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Starts `main.ts` with nothing but the given variables; it is killed when the test is over. */
export function spawnServer(
  variables: Readonly<Record<string, string>>,
  webFolder = builtPages(),
): SpawnedServer {
  const child = spawn(process.execPath, [MAIN, webFolder], {
    env: { PATH: process.env['PATH'] ?? '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  let isOver = false
  child.stdout.on('data', (chunk) => void (out += String(chunk)))
  child.stderr.on('data', (chunk) => void (err += String(chunk)))
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      isOver = true
      resolve(code)
    })
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    process: child,
    stdout: () => out,
    stderr: () => err,
    ended,
    async url() {
      await until('the address', () => isOver || out.includes('\n'), 20_000)
      const address = /http:\/\/localhost:\d+/.exec(out)?.[0]
      if (address === undefined) throw new Error(`no address: ${err}`)
      return address
    },
  }
}
