import { expect, test } from 'vitest'
import { fakeClock } from '../effects/fake-clock.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import {
  LONGEST_PAUSE_MS,
  SHORTEST_PAUSE_MS,
  MAX_WAITING_BYTES,
  WAITING_OVERHEAD_BYTES,
  commitQueue,
} from './commit-queue.ts'
import { heldLog } from './held-log.ts'
import { memoryStorage } from './memory-storage.ts'

const GENERATIONS = { facilitator: 0, participant: 0, viewer: 0 }

async function setUp() {
  const storage = memoryStorage()
  for (const id of ['a', 'b']) {
    await storage.boards.create({
      id,
      title: '',
      language: 'de',
      createdAt: 0,
      expiresAt: 1,
      generations: GENERATIONS,
    })
  }
  const log = heldLog(storage.log)
  const clock = fakeClock()
  const logger = memoryLogger()
  const sizes: number[] = []
  const onGroup = ({ updates }: { updates: number }) => void sizes.push(updates)
  return { log, clock, logger, sizes, queue: commitQueue({ log, clock, logger, onGroup }) }
}

const entry = (board: string, value: number) => ({
  board,
  update: Uint8Array.of(value),
  at: 0,
  author: '',
})

/** Lets promises that are ready run. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('[SV20] updates of all boards that arrive together are stored in one group', async () => {
  const { queue, clock, log, sizes } = await setUp()
  const commits = [
    queue.commit(entry('a', 1)),
    queue.commit(entry('b', 2)),
    queue.commit(entry('a', 3)),
  ]
  clock.advance(0)
  expect(await Promise.all(commits)).toEqual([
    { ok: true, seq: 1 },
    { ok: true, seq: 1 },
    { ok: true, seq: 2 },
  ])
  expect(log.attempts()).toBe(1)
  expect(sizes).toEqual([3])
})

test('[SV20] the next group waits for the window to pass', async () => {
  const { queue, clock, log } = await setUp()
  const first = queue.commit(entry('a', 1))
  clock.advance(0)
  await first
  await settled()
  const second = queue.commit(entry('a', 2))
  const third = queue.commit(entry('a', 3))
  clock.advance(SHORTEST_PAUSE_MS - 1)
  expect(log.attempts()).toBe(1)
  clock.advance(1)
  expect(await Promise.all([second, third])).toEqual([
    { ok: true, seq: 2 },
    { ok: true, seq: 3 },
  ])
  expect(log.attempts()).toBe(2)
})

test.each([
  { took: [0, 0], pause: SHORTEST_PAUSE_MS },
  { took: [5, 5], pause: 5 },
  { took: [300, 300], pause: LONGEST_PAUSE_MS },
  { took: [0, 300], pause: SHORTEST_PAUSE_MS },
  { took: [7, 300], pause: 7 },
])('[SV20] after writes of $took ms the next group waits $pause ms', async ({ took, pause }) => {
  const { queue, clock, log } = await setUp()
  for (const [at, ms] of took.entries()) {
    log.hold()
    clock.advance(LONGEST_PAUSE_MS)
    const stored = queue.commit(entry('a', at))
    clock.advance(0)
    clock.advance(ms)
    log.release()
    await stored
    await settled()
  }
  void queue.commit(entry('a', 9))
  clock.advance(pause - 1)
  expect(log.attempts()).toBe(2)
  clock.advance(1)
  expect(log.attempts()).toBe(3)
})

test('[SV21] a write that fails acknowledges nothing, is tried again, and keeps the order', async () => {
  const { queue, clock, log, logger } = await setUp()
  log.fail()
  const results: unknown[] = []
  void queue.commit(entry('a', 1)).then((result) => results.push(result))
  clock.advance(0)
  await settled()
  void queue.commit(entry('a', 2)).then((result) => results.push(result))
  clock.advance(100)
  await settled()
  expect(results).toEqual([])
  expect(queue.failing()).toBe(true)
  log.release()
  clock.advance(10_000)
  await settled()
  expect(results).toEqual([
    { ok: true, seq: 1 },
    { ok: true, seq: 2 },
  ])
  expect(queue.failing()).toBe(false)
  expect((await log.read('a', 0)).rows.map((row) => row.update[0])).toEqual([1, 2])
  expect(logger.lines.map((line) => line.level)).toEqual(['error', 'error', 'info'])
})

test('[SV21] while the disk does not answer, only so much is kept waiting', async () => {
  const { queue, clock, log } = await setUp()
  log.hold()
  const update = new Uint8Array(MAX_WAITING_BYTES - WAITING_OVERHEAD_BYTES)
  void queue.commit({ board: 'a', update, at: 0, author: '' })
  clock.advance(0)
  await settled()
  const turnedAway = await queue.commit(entry('a', 1))
  log.release()
  await queue.flush()
  const again = queue.commit(entry('a', 1))
  clock.advance(SHORTEST_PAUSE_MS)
  expect(turnedAway).toEqual({ ok: false, reason: 'too_much_waiting' })
  expect(await again).toEqual({ ok: true, seq: 2 })
})

test('[SV21] tiny updates that wait are counted with the memory that each takes', async () => {
  const { queue, log, clock } = await setUp()
  log.fail()
  const turnedAway: unknown[] = []
  for (let count = 0; count < MAX_WAITING_BYTES / WAITING_OVERHEAD_BYTES; count++) {
    void queue.commit(entry('a', 1)).then((result) => turnedAway.push(result))
  }
  clock.advance(0)
  await settled()
  expect(turnedAway.length).toBeLessThan(100)
  expect(turnedAway[0]).toEqual({ ok: false, reason: 'too_much_waiting' })
})

test('[SV28] a board that alone cannot be written to keeps no other waiting, and its order', async () => {
  const { queue, clock, log, logger } = await setUp()
  const results: unknown[] = []
  const commit = (board: string, value: number) =>
    void queue.commit(entry(board, value)).then((result) => results.push([board, value, result]))
  let told = 0
  queue.onChange(() => void (told += 1))
  log.failFor('a')
  commit('a', 1)
  commit('b', 2)
  commit('a', 3)
  clock.advance(0)
  await settled()
  expect(results).toEqual([['b', 2, { ok: true, seq: 1 }]])
  expect([queue.failing('a'), queue.failing('b'), queue.failing()]).toEqual([true, false, true])
  commit('a', 4)
  commit('b', 5)
  clock.advance(SHORTEST_PAUSE_MS)
  await settled()
  expect(results.slice(1)).toEqual([['b', 5, { ok: true, seq: 2 }]])
  // Tried again, and still not possible.
  clock.advance(100)
  await settled()
  expect(queue.failing('a')).toBe(true)
  log.release()
  let isFlushed = false
  void queue.flush().then(() => (isFlushed = true))
  clock.advance(200)
  await settled()
  expect(results.slice(2)).toEqual([
    ['a', 1, { ok: true, seq: 1 }],
    ['a', 3, { ok: true, seq: 2 }],
    ['a', 4, { ok: true, seq: 3 }],
  ])
  expect([queue.failing('a'), queue.failing(), isFlushed]).toEqual([false, false, true])
  expect((await log.read('a', 0)).rows.map((row) => row.update[0])).toEqual([1, 3, 4])
  expect(told).toBe(3)
  expect(logger.lines.map((line) => line.level)).toEqual(['error', 'error', 'info'])
})

test('[SV22] what is stuck is stored or given up at the end, too', async () => {
  const { queue, clock, log } = await setUp()
  log.failFor('a')
  const lost = queue.commit(entry('a', 1))
  clock.advance(0)
  await settled()
  await queue.close()
  expect(await lost).toEqual({ ok: false, reason: 'closed' })
})

test('[SV22] closing stores what waits, and what cannot be stored is never acknowledged', async () => {
  const good = await setUp()
  const stored = good.queue.commit(entry('a', 1))
  await good.queue.close()
  expect(await stored).toEqual({ ok: true, seq: 1 })

  const bad = await setUp()
  bad.log.fail()
  const lost = bad.queue.commit(entry('a', 1))
  await bad.queue.close()
  expect(await lost).toEqual({ ok: false, reason: 'closed' })
  expect(await bad.queue.commit(entry('a', 2))).toEqual({ ok: false, reason: 'closed' })
})
