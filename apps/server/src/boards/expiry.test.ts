import { expect, test } from 'vitest'
import { localBus } from '../effects/bus.ts'
import type { BoardEvent } from '../effects/bus.ts'
import { fakeClock } from '../effects/fake-clock.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import { memoryStorage } from '../storage/memory-storage.ts'
import { EXPIRY_CHECK_MS, createExpiry } from './expiry.ts'

const DAY = 24 * 60 * 60 * 1000

async function setUp(occupied: readonly string[] = []) {
  const memory = memoryStorage()
  let scrubs = 0
  let broken = false
  const storage = {
    ...memory,
    scrub: async () => {
      if (broken) throw new Error('disk I/O error')
      scrubs += 1
    },
  }
  const clock = fakeClock()
  const bus = localBus()
  const events: BoardEvent[] = []
  bus.subscribe((event) => void events.push(event))
  const logger = memoryLogger()
  const expiry = createExpiry({
    storage,
    bus,
    clock,
    logger,
    ttlDays: 10,
    occupied: (board) => occupied.includes(board),
  })
  const board = {
    id: 'a',
    title: '',
    language: 'de',
    createdAt: clock.now(),
    expiresAt: expiry.expiresAt(),
    generations: { facilitator: 0, participant: 0, viewer: 0 },
  } as const
  await storage.boards.create(board)
  const breaks = (value: boolean) => void (broken = value)
  return { storage, clock, events, logger, expiry, board, scrubs: () => scrubs, breaks }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('[SV17] a board ends so many days after its last use, and all who hold it open hear of it', async () => {
  const { storage, clock, events, expiry, board, scrubs } = await setUp()
  expiry.start()
  await settled()
  clock.advance(5 * DAY)
  const touched = await expiry.touch(board)
  clock.advance(9.99 * DAY)
  await settled()
  const before = await storage.boards.get('a')
  for (const step of [DAY, EXPIRY_CHECK_MS]) {
    clock.advance(step)
    await settled()
  }
  expiry.stop()
  expect(touched.expiresAt).toBe(board.expiresAt + 5 * DAY)
  expect(before).toMatchObject(touched)
  expect(await storage.boards.get('a')).toBeNull()
  expect(events).toEqual([{ type: 'removed', board: 'a' }])
  expect(scrubs()).toBe(1)
  expect(clock.waiting()).toBe(0)
})

test('[SV17] looking at a board again within the hour is no write', async () => {
  const { expiry, board, clock } = await setUp()
  clock.advance(30 * 60 * 1000)
  expect(await expiry.touch(board)).toBe(board)
})

test('[SV17] a board on which somebody is does not end', async () => {
  const { storage, clock, expiry } = await setUp(['a'])
  clock.advance(11 * DAY)
  await expiry.removeExpired()
  expect((await storage.boards.get('a'))?.expiresAt).toBe(clock.now() + 10 * DAY)
})

test('[SV17] what could not be scrubbed is scrubbed at the next look', async () => {
  const { clock, expiry, logger, scrubs, breaks } = await setUp()
  breaks(true)
  await expect(expiry.remove('a', 'facilitator')).rejects.toThrow()
  breaks(false)
  expiry.start()
  await settled()
  clock.advance(EXPIRY_CHECK_MS)
  await settled()
  expiry.stop()
  expect(scrubs()).toBe(1)
  expect(await expiry.remove('a', 'facilitator')).toBe(false)
  expect(logger.lines.map((line) => line.message)).toEqual(['board deleted'])
})

test('[SV93] states are forgotten thirty days after they were', async () => {
  const { storage, clock, expiry } = await setUp(['a'])
  expiry.start()
  await settled()
  for (const seq of [1, 2]) {
    const at = clock.now()
    await storage.log.append([{ board: 'a', update: Uint8Array.of(0, 0), at, author: '' }])
    await storage.log.compact('a', { rows: [seq], snapshot: { seq, data: Uint8Array.of(seq) } })
    clock.advance(20 * DAY)
    await settled()
  }
  expect(await storage.history.stateAt('a', 1)).not.toBeNull()
  // Of the first update there is only the state after it, which the second builds on.
  expect((await storage.history.activities('a')).length).toBe(1)
  expect(await storage.history.stateAt('a', 2)).not.toBeNull()
})

test('[SV111] of what ended it is known that it ended, by whom, and after a year not even that', async () => {
  const { storage, clock, expiry, board } = await setUp()
  await storage.boards.create({ ...board, id: 'b' })
  const deleted = clock.now()
  await expiry.remove('a', 'facilitator')
  clock.advance(11 * DAY)
  await expiry.removeExpired()
  const expired = clock.now()
  expect(await storage.audit.read({ limit: 10 })).toEqual([
    { at: deleted, board: 'a', act: 'deleted', by: 'facilitator' },
    { at: expired, board: 'b', act: 'expired', by: 'server' },
  ])
  clock.advance(365 * DAY)
  expiry.start()
  await settled()
  expiry.stop()
  expect((await storage.audit.read({ limit: 10 })).map(({ at }) => at)).toEqual([expired])
})
