import { expect, test } from 'vitest'
import { localBus } from '../effects/bus.ts'
import { fakeClock } from '../effects/fake-clock.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import { commitQueue } from '../storage/commit-queue.ts'
import { heldLog } from '../storage/held-log.ts'
import { memoryStorage } from '../storage/memory-storage.ts'
import { Connection } from './connection.ts'
import { fakeSocket } from './fake-socket.ts'
import { Rooms, UNLOAD_AFTER_MS } from './rooms.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

async function setUp() {
  const storage = memoryStorage()
  await storage.boards.create({
    id: 'a',
    title: '',
    language: 'de',
    createdAt: 0,
    expiresAt: 1,
    generations: { facilitator: 0, participant: 0, viewer: 0 },
  })
  const log = heldLog(storage.log)
  const clock = fakeClock()
  const logger = memoryLogger()
  const bus = localBus()
  const commits = commitQueue({ log, clock, logger })
  let refusal: Error | null = null
  const rooms = new Rooms({
    log,
    commits,
    clock,
    logger,
    bus,
    prepare: async () => {
      if (refusal !== null) throw refusal
    },
  })
  async function pass(ms: number): Promise<void> {
    for (let round = 0; round < 5; round++) {
      clock.advance(ms / 5)
      await settled()
    }
  }
  const refuse = (error: Error | null) => void (refusal = error)
  return { rooms, log, clock, bus, pass, refuse }
}

test('[SV26] a board is loaded once, whoever asks for it', async () => {
  const { rooms } = await setUp()
  const [first, second] = await Promise.all([rooms.acquire('a'), rooms.acquire('a')])
  expect(first.room).toBe(second.room)
  expect(rooms.size).toBe(1)
})

test('[SV26] an empty room is folded and unloaded after a while, and found again until then', async () => {
  const { rooms, pass, log } = await setUp()
  const first = await rooms.acquire('a')
  const edit = first.room.edit((doc) => doc.getMap('board').set('title', 'neu'))
  await pass(100)
  await edit
  first.release()
  await pass(UNLOAD_AFTER_MS / 2)
  const second = await rooms.acquire('a')
  await pass(UNLOAD_AFTER_MS * 2)
  const whileHeld = rooms.size
  second.release()
  await pass(UNLOAD_AFTER_MS * 1.1)
  const reading = await log.read('a', 0)
  const third = await rooms.acquire('a')
  expect(second.room).toBe(first.room)
  expect(whileHeld).toBe(1)
  expect([reading.rows.length, reading.snapshot?.seq]).toEqual([0, 1])
  expect(third.room).not.toBe(first.room)
  expect(third.room.doc.getMap('board').get('title')).toBe('neu')
})

test('[SV26] a room with an update on its way to the disk stays until it is there', async () => {
  const { rooms, pass, log } = await setUp()
  const held = await rooms.acquire('a')
  log.fail()
  const edit = held.room.edit((doc) => doc.getMap('board').set('title', 'neu'))
  held.release()
  await pass(UNLOAD_AFTER_MS * 3)
  const whileFailing = rooms.size
  log.release()
  await pass(UNLOAD_AFTER_MS * 3)
  expect(whileFailing).toBe(1)
  expect(await edit).toEqual({ ok: true, value: 'neu' })
  expect(rooms.size).toBe(0)
})

test('[SV26] a board that cannot be opened is tried again the next time', async () => {
  const { rooms, refuse } = await setUp()
  refuse(new Error('disk I/O error'))
  await expect(rooms.acquire('a')).rejects.toThrow('disk I/O error')
  const between = rooms.size
  refuse(null)
  expect((await rooms.acquire('a')).room.board).toBe('a')
  expect(between).toBe(0)
})

test('[SV25] a removed board closes its connections, the open ones and the coming ones', async () => {
  const { rooms, bus, clock, pass } = await setUp()
  const held = await rooms.acquire('a')
  const enter = () => {
    const socket = fakeSocket()
    held.room.attach(
      new Connection({ id: 'c', role: 'viewer', name: '', session: null, socket, clock }),
    )
    return socket
  }
  const early = enter()
  bus.publish({ type: 'removed', board: 'a' })
  const late = enter()
  held.release()
  await pass(UNLOAD_AFTER_MS * 2)
  expect([early.closed(), late.closed(), rooms.size, clock.waiting()]).toEqual([4404, 1012, 0, 0])
})
