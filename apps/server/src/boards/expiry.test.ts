import { expect, test } from 'vitest'
import { localBus } from '../effects/bus.ts'
import type { BoardEvent } from '../effects/bus.ts'
import { fakeClock } from '../effects/fake-clock.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import { memoryStorage } from '../storage/memory-storage.ts'
import { EXPIRY_CHECK_MS, announcedDays, createExpiry } from './expiry.ts'

const DAY = 24 * 60 * 60 * 1000

async function setUp(occupied: readonly string[] = []) {
  const memory = memoryStorage()
  const scrubs = { boards: 0, everything: 0 }
  let broken = false
  const storage = {
    ...memory,
    scrub: async (scope: 'boards' | 'everything') => {
      if (broken) throw new Error('disk I/O error')
      scrubs[scope] += 1
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
  return { storage, clock, events, logger, expiry, board, scrubs, breaks }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('[SV17] a board ends so many days after its last use, and all who hold it open hear of it', async () => {
  const { storage, clock, events, expiry, board } = await setUp()
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
  expect(clock.waiting()).toBe(0)
})

test('[SV116] once its end is announced, a board lives on by work or by being extended, not by being looked at', async () => {
  const { storage, clock, expiry, board } = await setUp()
  const endOf = async () => (await storage.boards.get('a'))?.expiresAt
  expect(expiry.announced(board)).toBe(false)
  clock.advance(6 * DAY)
  expect(expiry.announced(board)).toBe(true)
  expect(await expiry.touch(board)).toBe(board)
  expect(await endOf()).toBe(board.expiresAt)
  await expiry.worked('a')
  expect(await endOf()).toBe(clock.now() + 10 * DAY)
  clock.advance(6 * DAY)
  const extended = await expiry.extend({ ...board, expiresAt: (await endOf()) ?? 0 })
  expect(extended.expiresAt).toBe(clock.now() + 10 * DAY)
  expect(await endOf()).toBe(extended.expiresAt)
  expect(expiry.announced(extended)).toBe(false)
})

test('[SV116] neither work nor extending takes from a board what the operator has given it', async () => {
  const { storage, clock, expiry, board } = await setUp()
  const end = clock.now() + 1_000 * DAY
  await storage.boards.setExpiry('a', end)
  await expiry.worked('a')
  await expiry.extend({ ...board, expiresAt: end })
  await expiry.touch({ ...board, expiresAt: end })
  expect((await storage.boards.get('a'))?.expiresAt).toBe(end)
})

test('[SV116] work is written down once an hour, and of a board that is gone not at all', async () => {
  const { storage, clock, expiry, board } = await setUp()
  const ends: unknown[] = []
  for (const minutes of [90, 10, 20, 40]) {
    clock.advance(minutes * 60 * 1000)
    await expiry.worked('a')
    ends.push((await storage.boards.get('a'))?.expiresAt)
  }
  const [first, last] = [90, 160].map((minutes) => board.expiresAt + minutes * 60 * 1000)
  expect(ends).toEqual([first, first, first, last])
  await storage.boards.remove('a')
  clock.advance(DAY)
  await expiry.worked('a')
  expect(await storage.boards.get('a')).toBeNull()
})

test('[SV116] the end is announced fourteen days before, of short lives in their second half', () => {
  expect([180, 28, 20, 1].map(announcedDays)).toEqual([14, 14, 10, 0.5])
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
  expect(await expiry.remove('a', 'facilitator')).toBe('remains')
  breaks(false)
  expiry.start()
  await settled()
  clock.advance(EXPIRY_CHECK_MS)
  await settled()
  expiry.stop()
  expect(scrubs.boards).toBe(2)
  expect(await expiry.remove('a', 'facilitator')).toBe('unknown')
  expect(logger.lines.map((line) => line.message)).toEqual([
    'board deleted',
    'what a board has left could not be overwritten; trying again later',
  ])
})

test('[SV16] what was forgotten is overwritten once a day, and sooner again when that failed', async () => {
  const { clock, expiry, scrubs, breaks } = await setUp()
  const counts: number[] = []
  expiry.start()
  await settled()
  for (const step of [EXPIRY_CHECK_MS, DAY, EXPIRY_CHECK_MS]) {
    breaks(step === DAY)
    clock.advance(step)
    await settled()
    counts.push(scrubs.everything)
  }
  expiry.stop()
  expect(counts).toEqual([1, 1, 2])
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
