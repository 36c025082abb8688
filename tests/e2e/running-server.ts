import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../apps/server/src/main.ts')

/** A server of its own process and data folder, as a town would run it. */
export interface RunningServer {
  /** Address without a slash at the end. */
  readonly url: string
  /** Its data folder. */
  readonly data: string
  /** Everything that it wrote to its log so far, over all its lives. */
  log(): string
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same port with the same data. */
  restart(): Promise<void>
  /** Ends it and removes its data. */
  remove(): Promise<void>
}

/** Starts a server on a free loopback port; resolves when it is ready. */
export async function runServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'amtsweg-e2e-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  let log = ''
  let child = start()
  await ready()

  function start(): ChildProcess {
    const started = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        AMTSWEG_DATA: data,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    started.stdout.on('data', (bytes: Buffer) => (log += bytes.toString()))
    started.stderr.on('data', (bytes: Buffer) => (log += bytes.toString()))
    return started
  }

  async function ready(): Promise<void> {
    const deadline = performance.now() + 20_000
    while (performance.now() < deadline) {
      if (child.exitCode !== null) break
      const answer = await fetch(`${url}/health/ready`).catch(() => null)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`the server did not get ready:\n${log}`)
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  return {
    url,
    data,
    log: () => log,
    kill,
    restart: async () => {
      await kill()
      child = start()
      await ready()
    },
    remove: async () => {
      await kill()
      rmSync(data, { recursive: true, force: true })
    },
  }
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
