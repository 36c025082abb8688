import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './until.ts'

const MAIN = join(import.meta.dirname, '../../apps/server/src/main.ts')

/** Milliseconds that a start may take on a machine that is busy with other tests; about 1,000 on an idle one. */
const START_WITHIN_MS = 120_000

/** The real server in a process of its own, on loopback, over several lives. */
export interface ServerProcess {
  readonly url: string
  readonly dataFolder: string
  /** The process that lives now. */
  pid(): number
  /** All that it wrote to its log, over all its lives. */
  log(): string
  /** Megabytes of memory that it holds now. */
  residentMegabytes(): number
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same port and folder; resolves when it listens. */
  start(): Promise<void>
  /** Ends it and removes its files. */
  remove(): Promise<void>
}

/** Starts a server; with a `dataFolder` on that, else on a fresh one. */
export async function serverProcess(
  options: {
    readonly dataFolder?: string | undefined
    readonly variables?: Readonly<Record<string, string>> | undefined
  } = {},
): Promise<ServerProcess> {
  const home = mkdtempSync(join(tmpdir(), 'amtsweg-chaos-'))
  const dataFolder = options.dataFolder ?? join(home, 'data')
  const pages = join(home, 'pages')
  // The pages are not what is tried here.
  mkdirSync(pages)
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Amtsweg</title>')
  const port = await freePort()
  const url = `http://localhost:${port}`
  let log = ''
  let child = await start()
  const removeNow = () => {
    child.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', removeNow)

  async function start(): Promise<ChildProcess> {
    const started = spawn(process.execPath, [MAIN, pages], {
      env: {
        PATH: process.env['PATH'] ?? '',
        LOG_LEVEL: 'warn',
        ...options.variables,
        HOST: '127.0.0.1',
        PORT: String(port),
        AMTSWEG_DATA: dataFolder,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    started.stdout.on('data', (bytes: Buffer) => void (out += bytes.toString()))
    started.stderr.on('data', (bytes: Buffer) => void (log += bytes.toString()))
    const isThere = () => out.includes('\n') || hasEnded(started)
    await until('the server to start', isThere, START_WITHIN_MS)
    if (hasEnded(started)) throw new Error(`the server did not start:\n${log}`)
    return started
  }

  async function kill(): Promise<void> {
    if (hasEnded(child)) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  return {
    url,
    dataFolder,
    pid: () => child.pid ?? 0,
    log: () => log,
    residentMegabytes: () => residentMegabytes(child.pid ?? 0),
    kill,
    start: async () => {
      child = await start()
    },
    remove: async () => {
      await kill()
      process.off('exit', removeNow)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP port was expected')
  probe.close()
  await once(probe, 'close')
  return address.port
}
