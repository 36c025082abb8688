import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Activity, ClientPlan, FromCrowd, ToCrowd } from './crowd-messages.ts'
import { later, now } from './marks.ts'
import type { WireName } from './wires/wire.ts'

/** Where a client goes. */
export interface Target {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** File with the schema that a client of tldraw must name. */
  readonly schema?: string | undefined
}

/** What came of an activity. */
export interface Observed {
  /** Milliseconds from write to receipt. */
  readonly latencies: Float64Array
  readonly acts: number
  readonly bytes: number
  readonly frames: number
}

/** How all got in. */
export interface Joined {
  /** Milliseconds of each client from its first step until it was synced; NaN of one that the server did not let in. */
  readonly joins: readonly number[]
  /** Milliseconds until the last was synced. */
  readonly allMs: number
  readonly bytes: number
}

/** Many clients in processes of their own, so that what they cost is not taken for the server's. */
export interface Crowd {
  connect(options: {
    readonly wire: WireName
    readonly document: string | null
    readonly clients: readonly ClientPlan[]
    readonly atOnce: number
  }): Promise<Joined>
  /** Resolves when all has arrived, or a few seconds after the end. `onWindow` hears of begin and end of what counts. */
  act(activity: Activity, onWindow: (edge: 'begin' | 'end') => void): Promise<Observed>
  stop(): Promise<void>
}

/** Starts the processes. */
export async function startCrowd(count: number): Promise<Crowd> {
  const processes = Array.from({ length: count }, () =>
    fork(join(import.meta.dirname, 'crowd-process.ts'), { serialization: 'advanced' }),
  )
  await Promise.all(processes.map((child) => answer(child, 'ready')))
  const tell = (child: ChildProcess, message: ToCrowd) => void child.send(message)

  return {
    async connect({ clients, ...rest }) {
      const start = performance.now()
      const answers = processes.map((child, at) => {
        const own = clients.filter(({ number }) => number % count === at)
        const connected = answer(child, 'connected')
        tell(child, { type: 'connect', ...rest, clients: own })
        return connected
      })
      const parts = await Promise.all(answers)
      return {
        joins: parts.flatMap(({ joins }) => joins),
        allMs: performance.now() - start,
        bytes: sum(parts.map(({ bytes }) => bytes)),
      }
    },
    async act(activity, onWindow) {
      const { warmUpMs, measureMs } = activity
      const begin = later(now(), warmUpMs)
      const window = { begin, end: later(begin, measureMs) }
      const answers = processes.map((child) => answer(child, 'done'))
      for (const child of processes) tell(child, { type: 'act', activity, window })
      await pause(warmUpMs)
      onWindow('begin')
      await pause(measureMs)
      onWindow('end')
      const parts = await Promise.all(answers)
      const latencies = new Float64Array(sum(parts.map((part) => part.latencies.length)))
      let at = 0
      for (const part of parts) {
        latencies.set(part.latencies, at)
        at += part.latencies.length
      }
      return {
        latencies,
        acts: sum(parts.map(({ acts }) => acts)),
        bytes: sum(parts.map(({ bytes }) => bytes)),
        frames: sum(parts.map(({ frames }) => frames)),
      }
    },
    async stop() {
      const ends = processes.map((child) => once(child, 'exit'))
      for (const child of processes) child.kill('SIGKILL')
      await Promise.all(ends)
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function answer<T extends FromCrowd['type']>(
  child: ChildProcess,
  type: T,
): Promise<Extract<FromCrowd, { type: T }>> {
  return new Promise((resolve, reject) => {
    const listener = (message: FromCrowd) => {
      if (!isOf(message, type)) return
      child.off('message', listener)
      resolve(message)
    }
    child.on('message', listener)
    child.once('exit', () => reject(new Error('a process of clients ended by itself')))
  })
}

function isOf<T extends FromCrowd['type']>(
  message: FromCrowd,
  type: T,
): message is Extract<FromCrowd, { type: T }> {
  return message.type === type
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
