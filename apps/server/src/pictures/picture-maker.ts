// What draws is native. Loaded by its thread alone it would be unloaded with that thread, and what it does at a thread's end would
// find nothing there any more: most likely why the process of a test ended with SIGSEGV once, as the server would.
import '@resvg/resvg-js'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock, Timer } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { PictureJob, PictureProgress, PictureResult, WorkerMessage } from './picture-job.ts'

/** Makes pictures of boards without holding anything else up. */
export interface PictureMaker {
  /** Never rejects. Whoever no longer wants it says so by `signal`: nothing runs on, and it is `cancelled`. */
  make(job: PictureJob, wanted?: Wanted): Promise<PictureResult>
  /** Gets the thread ready, where there is none: a picture will be asked for soon. */
  prepare(): void
  /** How far the picture is that is made under a ticket. */
  progress(ticket: string): PictureProgress
  close(): Promise<void>
}

/** What belongs to the wish for a picture. */
interface Wanted {
  readonly signal?: AbortSignal | undefined
  /** Under which `progress` tells of it; nobody else's. */
  readonly ticket?: string | undefined
}

/** Bounds of making pictures. */
export const PICTURE_LIMITS = {
  /** Milliseconds for one: 1,000 cards on A0 at 200 dpi take about a tenth of it. */
  time: 60_000,
  /** Pictures that wait behind the one that is made. */
  waiting: 8,
  /**
   * Milliseconds after which an idle worker gives its memory back, some 200 MB. Who looks at a picture and makes another
   * need not wait again until its code is loaded and its fonts are read, a second of a core.
   */
  idle: 300_000,
  /** Megabytes of a worker's heap; pixels lie outside of it and are bounded by `RENDER_LIMITS`. */
  heap: 1024,
} as const

/** What pictures are made with. */
interface PictureMakerOptions {
  readonly clock: Clock
  readonly logger: Logger
  readonly limits?:
    | Partial<typeof PICTURE_LIMITS>
    | Readonly<Partial<Record<keyof typeof PICTURE_LIMITS, number>>>
  /** Starts a thread with so many megabytes of heap. */
  readonly startWorker?: (heap: number) => Worker
}

/** One worker for all boards, one picture at a time: a second one would only take memory from the rooms. */
export function pictureMaker({
  clock,
  logger,
  limits = {},
  startWorker = renderWorker,
}: PictureMakerOptions): PictureMaker {
  const bounds = { ...PICTURE_LIMITS, ...limits }
  const queue: Order[] = []
  let worker: Worker | null = null
  let current: (Order & { done: number; of: number }) | null = null
  let isBusy = false
  let isClosed = false
  let rest: Timer | null = null

  const dismiss = async () => {
    rest?.cancel()
    rest = null
    const leaving = worker
    worker = null
    await leaving?.terminate()
  }

  const hire = () => {
    const hired = startWorker(bounds.heap)
    // With nothing to do, too, it may run out of memory: unheard, that would end the server.
    hired.on('error', () => logger.warn('a thread for pictures broke', {}))
    hired.once('exit', () => {
      if (worker === hired) worker = null
    })
    return hired
  }

  const work = async () => {
    isBusy = true
    rest?.cancel()
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      worker ??= hire()
      current = { ...next, done: 0, of: 0 }
      const result = await run(worker, next)
      current = null
      next.answer(result)
    }
    isBusy = false
    if (!isClosed) rest = clock.after(bounds.idle, () => void dismiss())
  }

  const run = (thread: Worker, { job, signal }: Order): Promise<PictureResult> =>
    new Promise((resolve) => {
      const end = (result: PictureResult) => {
        late.cancel()
        signal?.removeEventListener('abort', unwanted)
        thread.off('message', hear)
        thread.off('error', broken)
        thread.off('exit', broken)
        resolve(result)
      }
      const hear = (message: WorkerMessage) => {
        if (message.type === 'made') return end(message.result)
        if (message.type === 'broke') {
          const { error, line } = message
          logger.warn('a picture was not made', { why: error, line, format: job.format })
          return end({ ok: false, reason: 'failed' })
        }
        if (current !== null) ({ done: current.done, of: current.of } = message)
      }
      const fail = (why: string) => {
        logger.warn('a picture was not made', { why, format: job.format })
        void dismiss()
        end({ ok: false, reason: 'failed' })
      }
      const broken = () => fail('the worker ended')
      const unwanted = () => {
        void dismiss()
        end({ ok: false, reason: 'cancelled' })
      }
      const late = clock.after(bounds.time, () => fail('it took too long'))
      signal?.addEventListener('abort', unwanted)
      thread.on('message', hear)
      thread.on('error', broken)
      thread.on('exit', broken)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
      thread.postMessage(job)
    })

  return {
    make: (job, { signal, ticket } = {}) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve({ ok: false, reason: 'cancelled' })
          return
        }
        if (isClosed || queue.length >= bounds.waiting) {
          resolve({ ok: false, reason: 'busy' })
          return
        }
        const order: Order = { job, signal, ticket, answer: resolve }
        queue.push(order)
        signal?.addEventListener(
          'abort',
          () => {
            const at = queue.indexOf(order)
            if (at < 0) return
            queue.splice(at, 1)
            resolve({ ok: false, reason: 'cancelled' })
          },
          { once: true },
        )
        if (!isBusy) void work()
      }),
    prepare: () => {
      if (isClosed || worker !== null) return
      worker = hire()
      rest = clock.after(bounds.idle, () => void dismiss())
    },
    progress: (ticket) => {
      if (current?.ticket === ticket) {
        return { state: 'making', done: current.done, of: current.of }
      }
      const at = queue.findIndex((order) => order.ticket === ticket)
      return at < 0 ? { state: 'none' } : { state: 'waiting', before: at + 1 }
    },
    close: async () => {
      isClosed = true
      for (const { answer } of queue.splice(0)) answer({ ok: false, reason: 'busy' })
      await dismiss()
    },
  }
}

/** A picture that somebody waits for. */
interface Order {
  readonly job: PictureJob
  readonly signal: AbortSignal | undefined
  readonly ticket: string | undefined
  readonly answer: (result: PictureResult) => void
}

/** The thread that pictures are made in. */
export function renderWorker(heap: number): Worker {
  const fontFolder = join(tmpdir(), `amtsweg-fonts-${randomUUID()}`)
  const worker = new Worker(new URL('render-worker.ts', import.meta.url), {
    // React is several times slower with its checks for developers.
    env: { ...process.env, NODE_ENV: 'production' },
    resourceLimits: { maxOldGenerationSizeMb: heap },
    workerData: fontFolder,
  })
  worker.once('exit', () => rmSync(fontFolder, { recursive: true, force: true }))
  worker.unref()
  return worker
}
