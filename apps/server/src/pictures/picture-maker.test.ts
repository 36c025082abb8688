import { seedRecords } from '@amtsweg/board/schema'
import { builtInTemplate } from '@amtsweg/journey'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { systemClock } from '../effects/clock.ts'
import { fakeClock } from '../effects/fake-clock.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import type { PictureJob } from './picture-job.ts'
import { PICTURE_LIMITS, pictureMaker, renderWorker } from './picture-maker.ts'

function makerWith(limits: Partial<Record<keyof typeof PICTURE_LIMITS, number>>) {
  const maker = pictureMaker({ clock: systemClock, logger: memoryLogger(), limits })
  onTestFinished(() => maker.close())
  return maker
}

function job(): PictureJob {
  let count = 0
  const createId = () => `p${(count += 1)}`
  const template = builtInTemplate('baugenehmigung')
  const records = seedRecords({ title: 'T', language: 'de', template, createId })
  return { format: 'svg', records, request: { what: { type: 'page' }, language: 'de' } }
}

test('[SV162] a picture that takes too long is given up, and the next one is made', async () => {
  const hasty = makerWith({ time: 1 })
  expect(await hasty.make(job())).toEqual({ ok: false, reason: 'failed' })
  const patient = makerWith({})
  expect(await patient.make(job())).toMatchObject({ ok: true, notDrawn: [] })
})

test('[SV162] what breaks while a picture is made is logged by its line, without a word of the board', async () => {
  const logger = memoryLogger()
  const maker = pictureMaker({ clock: systemClock, logger })
  onTestFinished(() => maker.close())
  expect(await maker.make(Object.assign(job(), { records: [null] }))).toEqual({
    ok: false,
    reason: 'failed',
  })
  const [line] = logger.lines
  expect(line).toEqual({
    level: 'warn',
    message: 'a picture was not made',
    fields: { why: 'TypeError', line: line?.fields['line'], format: 'svg' },
  })
  expect(line?.fields['line']).toMatch(/^at .+\.ts:\d+:\d+\)?$/)
  expect(await maker.make(job())).toMatchObject({ ok: true })
})

test('[SV162] a worker without memory costs its picture and nothing else', async () => {
  const poor = makerWith({ heap: 8 })
  expect(await poor.make(job())).toEqual({ ok: false, reason: 'failed' })
  expect(await poor.make(job())).toEqual({ ok: false, reason: 'failed' })
})

test('[SV162] pictures wait for each other, so many and no more; closing lets nobody wait', async () => {
  const maker = makerWith({ waiting: 1 })
  const [first, second, third] = [maker.make(job()), maker.make(job()), maker.make(job())]
  expect(await third).toEqual({ ok: false, reason: 'busy' })
  await maker.close()
  expect((await second).ok).toBe(false)
  expect((await first).ok).toBe(false)
  expect(await maker.make(job())).toEqual({ ok: false, reason: 'busy' })
})

test('[SV164] a picture that nobody wants any more is stopped, waiting or in the making, and the next one is made', async () => {
  const maker = makerWith({})
  const [making, waiting] = [new AbortController(), new AbortController()]
  const first = maker.make(job(), { signal: making.signal })
  const second = maker.make(job(), { signal: waiting.signal })
  const third = maker.make(job())
  waiting.abort()
  making.abort()
  const cancelled = { ok: false, reason: 'cancelled' }
  expect([await first, await second]).toEqual([cancelled, cancelled])
  expect(await third).toMatchObject({ ok: true })
  expect(await maker.make(job(), { signal: making.signal })).toEqual(cancelled)
})

test('[SV168] a poster tells how many of its sheets are done, what waits how many are before it; who cancels leaves no thread running', async () => {
  const ended: Promise<unknown>[] = []
  const maker = pictureMaker({
    clock: systemClock,
    logger: memoryLogger(),
    startWorker: (heap) => {
      const worker = renderWorker(heap)
      ended.push(once(worker, 'exit'))
      return worker
    },
  })
  onTestFinished(() => maker.close())
  const layout = { type: 'tiles', sheet: 'A4', poster: { scale: 3 } } as const
  const poster: PictureJob = { ...job(), format: 'pdf', layout, title: '' }
  const [making, waiting] = [new AbortController(), new AbortController()]
  const first = maker.make(poster, { signal: making.signal, ticket: 'first' })
  const second = maker.make(job(), { signal: waiting.signal, ticket: 'second' })
  expect(maker.progress('second')).toEqual({ state: 'waiting', before: 1 })
  expect(maker.progress('third')).toEqual({ state: 'none' })
  const heard = await vi.waitUntil(
    () => {
      const now = maker.progress('first')
      return now.state === 'making' && now.done > 0 ? now : false
    },
    { timeout: 60_000, interval: 1 },
  )
  expect(heard.of).toBeGreaterThan(heard.done)
  waiting.abort()
  making.abort()
  expect([(await first).ok, (await second).ok]).toEqual([false, false])
  expect(['first', 'second'].map((ticket) => maker.progress(ticket))).toEqual([
    { state: 'none' },
    { state: 'none' },
  ])
  expect(ended).toHaveLength(1)
  await Promise.all(ended)
})

test('[SV162] a thread that ends while it has nothing to do costs nothing: the next picture gets a new one', async () => {
  const threads: Worker[] = []
  const maker = pictureMaker({
    clock: systemClock,
    logger: memoryLogger(),
    startWorker: (heap) => {
      const worker = renderWorker(heap)
      threads.push(worker)
      return worker
    },
  })
  onTestFinished(() => maker.close())
  expect(await maker.make(job())).toMatchObject({ ok: true })
  // What a thread that runs out of memory says before it ends.
  threads[0]?.emit('error', new Error('out of memory'))
  await threads[0]?.terminate()
  expect(await maker.make(job())).toMatchObject({ ok: true })
  expect(threads).toHaveLength(2)
})

test('[SV162] a thread leaves no files behind, however it ends', async () => {
  const folder = temporaryFolder()
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  const maker = makerWith({})
  const picture: PictureJob = { ...job(), format: 'png', size: { type: 'width', width: 100 } }
  expect(await maker.make(picture)).toMatchObject({ ok: true })
  const meanwhile = readdirSync(folder)
  await maker.close()
  expect([meanwhile.length, readdirSync(folder)]).toEqual([1, []])
})

test('[SV169] a thread that was got ready makes the first picture, and goes again when none is asked for', async () => {
  const threads: Worker[] = []
  const clock = fakeClock()
  const maker = pictureMaker({
    clock,
    logger: memoryLogger(),
    limits: { time: 300_000 },
    startWorker: (heap) => {
      const worker = renderWorker(heap)
      threads.push(worker)
      return worker
    },
  })
  onTestFinished(() => maker.close())
  maker.prepare()
  maker.prepare()
  expect(threads).toHaveLength(1)
  expect(await maker.make(job())).toMatchObject({ ok: true })
  maker.prepare()
  expect(threads).toHaveLength(1)
  const [ended] = threads.map((thread) => once(thread, 'exit'))
  clock.advance(PICTURE_LIMITS.idle)
  await ended
  maker.prepare()
  expect(threads).toHaveLength(2)
  await maker.close()
  maker.prepare()
  expect(threads).toHaveLength(2)
})
