import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A server in a process of its own. */
export interface ServerProcess {
  readonly port: number
  readonly pid: number
  /** Tells it to drop its garbage. */
  collectGarbage(): void
  stop(): Promise<void>
}

const GARBAGE = join(import.meta.dirname, 'gc-on-signal.ts')

/** Milliseconds in which a server must answer; one with a large board on a busy machine takes some seconds. */
const START_MS = 30_000

/** A folder for CPU profiles (`node --cpu-prof`) of servers that end in order when they are asked to, as ours does. */
const PROFILES = process.env['BENCH_PROFILES']

/** Starts a program and waits for the address that it prints. */
export async function startProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const profiling = PROFILES === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', PROFILES]
  const flags = ['--expose-gc', '--import', GARBAGE, ...profiling]
  const child = spawn(process.execPath, [...flags, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stderr.on('data', (bytes: Buffer) => void (err = (err + bytes.toString()).slice(-4000)))
  const port = await new Promise<number>((resolve, reject) => {
    const failed = () => reject(new Error(`a server did not start: ${args.join(' ')}\n${err}`))
    const patience = setTimeout(failed, START_MS)
    child.once('exit', failed)
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString()
      const found = /http:\/\/localhost:(\d+)/.exec(out)?.[1]
      if (found === undefined) return
      clearTimeout(patience)
      child.off('exit', failed)
      resolve(Number(found))
    })
  })
  const { pid } = child
  if (pid === undefined) throw new Error('a running process was expected')
  return {
    port,
    pid,
    collectGarbage: () => void child.kill('SIGUSR2'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`a server ended by itself:\n${err}`)
      }
      const ended = once(child, 'exit')
      child.kill(PROFILES === undefined ? 'SIGKILL' : 'SIGTERM')
      await ended
    },
  }
}
