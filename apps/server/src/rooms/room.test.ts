import { CLOSE_CODES, LIMITS, decodeAmtsweg, encodeAmtsweg } from '@amtsweg/sync'
import type { Role } from '@amtsweg/sync'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fakeClock } from '../effects/fake-clock.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import { commitQueue } from '../storage/commit-queue.ts'
import { heldLog } from '../storage/held-log.ts'
import { memoryStorage } from '../storage/memory-storage.ts'
import { readClientMessage } from './client-message.ts'
import { Connection } from './connection.ts'
import { fakeSocket } from './fake-socket.ts'
import { KEEP_ALIVE_MS } from './audience.ts'
import { COMPACT_EVERY_MS, COMPACT_ROWS } from './folding.ts'
import { Room } from './room.ts'
import { presenceFrame, syncStep1Frame, syncStep2Frame, updateFrame } from './server-frames.ts'

const BOARD = 'board-a'

/** Lets promises that are ready run. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

async function setUp() {
  const storage = memoryStorage()
  await storage.boards.create({
    id: BOARD,
    title: '',
    language: 'de',
    createdAt: 0,
    expiresAt: 1,
    generations: { facilitator: 0, participant: 0, viewer: 0 },
  })
  const log = heldLog(storage.log)
  const clock = fakeClock()
  const logger = memoryLogger()
  const commits = commitQueue({ log, clock, logger })
  const open = async () =>
    new Room({ board: BOARD, reading: await log.read(BOARD, 0), log, commits, clock, logger })
  const room = await open()

  function enter(options: { role?: Role; name?: string; session?: string | null } = {}) {
    const { role = 'participant', name = 'Ayşe', session = null } = options
    const socket = fakeSocket()
    const connection = new Connection({ id: 'c', role, name, session, socket, clock })
    room.attach(connection)
    const seen = () => socket.frames.map(describeFrame)
    return {
      socket,
      connection,
      seen,
      send: (frame: Uint8Array) => room.receive(connection, frame),
    }
  }

  /** Somebody who has the document; what they see begins after it. */
  function join(options: Parameters<typeof enter>[0] = {}) {
    const entered = enter(options)
    entered.send(syncStep1Frame(Uint8Array.of(0)))
    const { length } = entered.socket.frames
    return { ...entered, seen: () => entered.seen().slice(length) }
  }

  /** Time for a group, a tick and everything that follows from them. */
  async function pass(ms = 100): Promise<void> {
    for (let round = 0; round < 4; round++) {
      clock.advance(ms / 4)
      await settled()
    }
  }

  return { storage, log, clock, logger, room, open, enter, join, pass }
}

/** An update that sets one key. */
function change(key: string, value: unknown = key): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('board').set(key, value)
  return Y.encodeStateAsUpdate(doc)
}

function describeFrame(frame: Uint8Array): unknown {
  if (frame[0] === 100) {
    const said = decodeAmtsweg(decoding.createDecoder(frame.subarray(1)))
    if (said?.type === 'rights') return 'rights'
    if (said?.type === 'storing') return { storing: said.works }
    if (said?.type === 'cursors') return { cursors: said.moves }
    return said?.type === 'saved' ? { saved: said.count } : { notice: frame[1] }
  }
  const message = readClientMessage(frame)
  switch (message?.type) {
    case 'update':
      return { [frame[1] === 1 ? 'step2' : 'update']: keysOf(message.update) }
    case 'awareness':
      return {
        awareness: message.entries.map(({ clientId, state }) => [clientId, JSON.parse(state)]),
      }
    default:
      return message?.type
  }
}

function keysOf(update: Uint8Array): readonly string[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return [...doc.getMap('board').keys()].sort()
}

const awareness = (clientId: number, clock: number, state: unknown) =>
  presenceFrame([{ clientId, clock, state: JSON.stringify(state) }])

test('[SV30] nobody sees an update before it is on disk, and it is acknowledged only then', async () => {
  const { room, log, enter, join, pass } = await setUp()
  const writer = enter()
  const reader = join()
  writer.send(encodeAmtsweg({ type: 'subscribe' }))
  log.hold()
  writer.send(updateFrame(change('title')))
  await pass(1000)
  const before = {
    writer: writer.seen(),
    reader: reader.seen(),
    doc: keysOf(Y.encodeStateAsUpdate(room.doc)),
  }
  const joining = enter()
  joining.send(syncStep1Frame(Uint8Array.of(0)))
  log.release()
  await pass()
  expect(before).toEqual({
    writer: ['sync_step_1', 'rights', { saved: 0 }],
    reader: [],
    doc: [],
  })
  expect(joining.seen().slice(0, 2)).toEqual(['sync_step_1', { step2: [] }])
  expect(writer.seen()).toEqual(['sync_step_1', 'rights', { saved: 0 }, { saved: 1 }])
  expect(reader.seen()).toEqual([{ update: ['title'] }])
})

test('[SV31] while the disk fails nothing is acknowledged, and the room stays busy until it is stored', async () => {
  const { room, log, enter, pass } = await setUp()
  const writer = enter()
  writer.send(encodeAmtsweg({ type: 'subscribe' }))
  log.fail()
  writer.send(updateFrame(change('title')))
  await pass(5000)
  room.detach(writer.connection)
  expect(room.idle).toBe(false)
  expect(writer.seen()).toEqual(['sync_step_1', 'rights', { saved: 0 }, { storing: false }])
  log.release()
  await pass(5000)
  expect(room.idle).toBe(true)
  expect(keysOf(Y.encodeStateAsUpdate(room.doc))).toEqual(['title'])
})

test('[SV29] while the disk fails everybody who asked is told so, whoever comes too, and when it is over', async () => {
  const { log, enter, join, pass } = await setUp()
  const subscribe = encodeAmtsweg({ type: 'subscribe' })
  const writer = enter()
  const viewer = join({ role: 'viewer' })
  const stock = join()
  for (const each of [writer, viewer]) each.send(subscribe)
  log.fail()
  writer.send(updateFrame(change('title')))
  await pass(5000)
  const late = join()
  late.send(subscribe)
  await pass(5000)
  log.release()
  await pass(5000)
  const told = ['rights', { saved: 0 }, { storing: false }, { storing: true }]
  expect(writer.seen()).toEqual(['sync_step_1', ...told, { saved: 1 }])
  expect(viewer.seen()).toEqual([...told, { update: ['title'] }])
  expect(late.seen()).toEqual([
    'rights',
    { storing: false },
    { saved: 0 },
    { storing: true },
    { update: ['title'] },
  ])
  expect(stock.seen()).toEqual([{ update: ['title'] }])
})

test('[SV32] a viewer is told all and changes nothing', async () => {
  const { room, enter, join, pass, log } = await setUp()
  const viewer = join({ role: 'viewer' })
  const writer = enter()
  viewer.send(encodeAmtsweg({ type: 'subscribe' }))
  viewer.send(syncStep2Frame(Uint8Array.of(0, 0)))
  await settled()
  viewer.send(syncStep2Frame(change('step2')))
  viewer.send(updateFrame(change('update')))
  writer.send(updateFrame(change('good')))
  await pass()
  expect(keysOf(Y.encodeStateAsUpdate(room.doc))).toEqual(['good'])
  expect((await log.read(BOARD, 0)).rows.length).toBe(1)
  expect(viewer.seen()).toEqual([
    'rights',
    { saved: 1 },
    { notice: 2 },
    { notice: 2 },
    { update: ['good'] },
  ])
})

test('[SV33] our own messages go only to those who asked', async () => {
  const { enter, pass } = await setUp()
  const stock = enter()
  stock.send(updateFrame(change('title')))
  await pass()
  expect(stock.seen()).toEqual(['sync_step_1'])
})

test('[SV34] what brings nothing new is acknowledged, but not stored again', async () => {
  const { enter, pass, log } = await setUp()
  const writer = enter()
  writer.send(encodeAmtsweg({ type: 'subscribe' }))
  const doc = new Y.Doc()
  doc.getMap('board').set('a', 1)
  doc.getMap('board').set('b', 1)
  doc.getMap('board').delete('a')
  writer.send(updateFrame(Y.encodeStateAsUpdate(doc)))
  writer.send(syncStep2Frame(Uint8Array.of(0, 0)))
  await pass()
  writer.send(syncStep2Frame(Y.encodeStateAsUpdate(doc)))
  await pass()
  expect((await log.read(BOARD, 0)).rows.length).toBe(1)
  expect(writer.seen().at(-1)).toEqual({ saved: 3 })
})

test('[SV35] the updates of a tick reach each client as one frame, and their only sender not at all', async () => {
  const { join, pass, clock, room } = await setUp()
  const [first, second, reader] = [join(), join(), join()]
  first.send(updateFrame(change('a')))
  await pass()
  first.send(updateFrame(change('b')))
  first.send(updateFrame(change('c')))
  second.send(updateFrame(change('d')))
  clock.advance(1)
  await settled()
  clock.advance(1)
  await settled()
  expect(reader.seen()).toEqual([{ update: ['a'] }, { update: ['b', 'c', 'd'] }])
  expect(first.seen()).toEqual([{ update: ['b', 'c', 'd'] }])
  expect(room.connections).toBe(3)
})

test('[SV35] with many clients updates come together less often', async () => {
  const { join, pass } = await setUp()
  const [writer, ...readers] = Array.from({ length: 400 }, () => join())
  for (let at = 0; at < 40; at++) {
    writer?.send(updateFrame(change(`key-${at}`)))
    await pass(10)
  }
  await pass()
  const frames = readers.map(({ seen }) => seen().length)
  // 400 ms with a frame every 13 ms.
  expect(Math.max(...frames)).toBeLessThanOrEqual(32)
  expect(Math.min(...frames)).toBeGreaterThanOrEqual(20)
})

test('[SV36] who has not joined yet gets no updates that hang on what it lacks, but all of them with the document', async () => {
  const { enter, pass } = await setUp()
  const writer = enter()
  writer.send(updateFrame(change('a')))
  await pass()
  const early = enter()
  writer.send(updateFrame(change('b')))
  await pass()
  const before = early.seen()
  early.send(syncStep1Frame(Uint8Array.of(0)))
  writer.send(updateFrame(change('c')))
  await pass()
  expect(before).toEqual(['sync_step_1'])
  expect(early.seen()).toEqual(['sync_step_1', { step2: ['a', 'b'] }, { update: ['c'] }])
})

test('[SV36] who joins gets everything, from cached bytes and what came since', async () => {
  const { enter, pass } = await setUp()
  const writer = enter()
  writer.send(updateFrame(change('a')))
  await pass()
  const early = enter()
  early.send(syncStep1Frame(Uint8Array.of(0)))
  writer.send(updateFrame(change('b')))
  await pass()
  const late = enter()
  late.send(syncStep1Frame(Uint8Array.of(0)))
  const known = new Y.Doc()
  Y.applyUpdate(known, change('x'))
  const other = enter()
  other.send(syncStep1Frame(Y.encodeStateVector(known)))
  expect(early.seen().slice(1)).toEqual([{ step2: ['a'] }, { update: ['b'] }])
  expect(late.seen().slice(1)).toEqual([{ update: ['a'] }, { update: ['b'] }, { step2: [] }])
  expect(other.seen().slice(1)).toEqual([{ step2: ['a', 'b'] }])
  const later = enter()
  later.send(syncStep1Frame(Uint8Array.of(0)))
  // Not a copy: a hundred of them of a large board would take a second.
  expect(later.socket.frames[1]).toBe(late.socket.frames[1])
})

test('[SV37] name and role of a presence come from the server, and each connection has one id', async () => {
  const { enter, pass } = await setUp()
  const liar = enter({ role: 'viewer', name: 'Ayşe' })
  const program = enter({ name: '' })
  const reader = enter()
  const forged = {
    user: { name: 'Chefin', role: 'facilitator', color: 'url(https://x)' },
    presence: { x: 1 },
  }
  liar.send(awareness(1, 0, forged))
  liar.send(awareness(2, 5, forged))
  program.send(awareness(3, 1, { user: { name: 'Skript', color: '#123456' } }))
  await pass()
  liar.send(presenceFrame([{ clientId: 3, clock: 99, state: '{}' }]))
  await pass()
  expect(reader.seen().slice(1)).toEqual([
    {
      awareness: [
        [1, { presence: { x: 1 }, user: { name: 'Ayşe', role: 'viewer', color: '#5b6470' } }],
        [3, { user: { name: 'Skript', role: 'participant', color: '#123456' } }],
      ],
    },
  ])
})

test('[SV37] a presence is not echoed, is dropped at the end of its connection, and believed when it comes back', async () => {
  const { enter, pass, room } = await setUp()
  const reader = enter()
  const walker = enter({ session: 's' })
  walker.send(awareness(7, 3, { at: 1 }))
  await pass()
  room.detach(walker.connection)
  await pass()
  const again = enter({ session: 's' })
  again.send(awareness(7, 3, { at: 2 }))
  await pass()
  const user = { name: 'Ayşe', role: 'participant', color: '#5b6470' }
  const clocks = reader.socket.frames.slice(1).map((frame) => {
    const decoder = decoding.createDecoder(frame.slice(3))
    return [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
  })
  expect(walker.seen()).toEqual(['sync_step_1'])
  expect(reader.seen().slice(1)).toEqual([
    { awareness: [[7, { at: 1, user }]] },
    { awareness: [[7, null]] },
    { awareness: [[7, { at: 2, user }]] },
  ])
  expect(clocks).toEqual([
    [7, 3],
    [7, 4],
    [7, 5],
  ])
})

test('[SV37] who is renamed is shown under the new name', async () => {
  const { enter, pass, room } = await setUp()
  const reader = enter()
  const walker = enter({ session: 's' })
  walker.send(awareness(7, 3, {}))
  await pass()
  room.rename('s', 'Bjørn')
  await pass()
  const user = { name: 'Bjørn', role: 'participant', color: '#5b6470' }
  expect(reader.seen().at(-1)).toEqual({ awareness: [[7, { user }]] })
})

test('[SV133] who follows cursors is told of moved ones in a few bytes, everybody else by whole states', async () => {
  const { enter, pass } = await setUp()
  const walker = enter()
  const follower = enter()
  const stock = enter()
  follower.send(encodeAmtsweg({ type: 'follow_cursors' }))
  walker.send(encodeAmtsweg({ type: 'follow_cursors' }))
  const presence = { pageId: 'page:a', cursor: { x: 1, y: 2 } }
  walker.send(awareness(7, 3, { presence }))
  await pass()
  walker.send(encodeAmtsweg({ type: 'cursor', x: -5, y: 1200 }))
  walker.send(encodeAmtsweg({ type: 'cursor', x: -6, y: 1300 }))
  await pass()
  const late = enter()
  const user = { name: 'Ayşe', role: 'participant', color: '#5b6470' }
  const before = { awareness: [[7, { presence, user }]] }
  const cursor = { x: -6, y: 1300 }
  const after = { awareness: [[7, { presence: { pageId: 'page:a', cursor }, user }]] }
  const own = walker.seen().slice(1)
  expect({
    own,
    follower: follower.seen().slice(1),
    stock: stock.seen().slice(1),
    late: late.seen().slice(1),
  }).toEqual({
    own: [],
    follower: [before, { cursors: [{ clientId: 7, ...cursor }] }],
    stock: [before, after],
    late: [after],
  })
  expect(follower.socket.frames.at(-1)?.length).toBeLessThan(12)
})

test('[SV133] a state that comes after a moved cursor is believed, and its cursor counts', async () => {
  const { enter, pass } = await setUp()
  const walker = enter()
  const stock = enter()
  const state = (x: number) => ({ presence: { pageId: 'page:a', cursor: { x, y: 0 } } })
  walker.send(awareness(7, 1, state(1)))
  for (const x of [2, 3, 4]) {
    walker.send(encodeAmtsweg({ type: 'cursor', x, y: 0 }))
    await pass()
  }
  walker.send(awareness(7, 2, state(5)))
  await pass()
  const told = stock.socket.frames.flatMap((frame) => {
    const message = readClientMessage(frame)
    return message?.type === 'awareness' ? message.entries : []
  })
  const user = { name: 'Ayşe', role: 'participant', color: '#5b6470' }
  expect(told.map((entry): unknown => JSON.parse(entry.state))).toEqual(
    [2, 3, 4, 5].map((x) => ({ ...state(x), user })),
  )
  // Whoever hears of it believes only a newer clock.
  const clocks = told.map(({ clock }) => clock)
  expect(clocks).toEqual([...new Set(clocks)].sort((a, b) => a - b))
})

test('[SV133] a cursor counts only from somebody who has said who it is, and on a page', async () => {
  const { enter, pass } = await setUp()
  const walker = enter()
  const follower = enter()
  follower.send(encodeAmtsweg({ type: 'follow_cursors' }))
  walker.send(encodeAmtsweg({ type: 'cursor', x: 1, y: 1 }))
  await pass()
  walker.send(awareness(7, 1, {}))
  await pass()
  walker.send(encodeAmtsweg({ type: 'cursor', x: LIMITS.cursorDistance + 1, y: 1 }))
  await pass()
  const user = { name: 'Ayşe', role: 'participant', color: '#5b6470' }
  expect(follower.seen()).toEqual(['sync_step_1', { awareness: [[7, { user }]] }])
})

test.each([
  { people: 3, least: 50, most: 63 },
  { people: 300, least: 14, most: 16 },
])(
  '[SV134] with $people people on a board each hears of cursors $least to $most times a second',
  async ({ people, least, most }) => {
    const { enter, clock } = await setUp()
    const [walker, ...others] = Array.from({ length: people }, () => {
      const person = enter()
      person.send(encodeAmtsweg({ type: 'follow_cursors' }))
      return person
    })
    walker?.send(awareness(7, 1, {}))
    clock.advance(200)
    const before = others.map(({ socket }) => socket.frames.length)
    for (let at = 0; at < 200; at++) {
      walker?.send(encodeAmtsweg({ type: 'cursor', x: at, y: 0 }))
      clock.advance(5)
    }
    const heard = others.map(({ socket }, at) => socket.frames.length - (before[at] ?? 0))
    expect(Math.min(...heard)).toBeGreaterThanOrEqual(least)
    expect(Math.max(...heard)).toBeLessThanOrEqual(most)
  },
)

test('[SV38] a silent line hears something at least every 25 seconds', async () => {
  const { enter, clock } = await setUp()
  const reader = enter()
  clock.advance(KEEP_ALIVE_MS + 5000)
  expect(reader.seen()).toEqual(['sync_step_1', { awareness: [] }])
  clock.advance(KEEP_ALIVE_MS + 5000)
  expect(reader.seen().length).toBe(3)
})

test.each([
  ['no message', Uint8Array.of(), CLOSE_CODES.badMessage],
  ['an unknown message', Uint8Array.of(9), CLOSE_CODES.badMessage],
  ['a garbled update', updateFrame(Uint8Array.of(1, 2, 3)), CLOSE_CODES.badMessage],
  [
    'seven bytes that claim 33 million structs',
    updateFrame(Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 1, 0)),
    CLOSE_CODES.badMessage,
  ],
  ['a value nested too deep', updateFrame(change('deep', nested(40))), CLOSE_CODES.badMessage],
  ['too large a frame', new Uint8Array(LIMITS.frameBytes + 1), CLOSE_CODES.tooMuch],
])('[SV39] %s ends the sender, stores nothing and hurts nobody else', async (_, frame, code) => {
  const { enter, pass, log } = await setUp()
  const attacker = enter()
  const neighbour = enter()
  attacker.send(frame)
  await pass()
  expect(attacker.socket.closed()).toBe(code)
  expect(neighbour.socket.closed()).toBeNull()
  expect((await log.read(BOARD, 0)).rows).toEqual([])
})

test('[SV39] too many messages end the sender', async () => {
  const { enter } = await setUp()
  const attacker = enter()
  for (let count = 0; count <= LIMITS.messageBurst; count++) attacker.send(presenceFrame([]))
  expect(attacker.socket.closed()).toBe(CLOSE_CODES.tooFast)
})

test('[SV39] too many bytes end the sender, however few the messages', async () => {
  const { enter } = await setUp()
  const attacker = enter()
  const frame = new Uint8Array(LIMITS.frameBytes).fill(2, 0, 1)
  const allowed = LIMITS.byteBurst / LIMITS.frameBytes
  for (let count = 0; count < allowed; count += 1) attacker.send(frame)
  expect(attacker.socket.closed()).toBeNull()
  attacker.send(frame)
  expect(attacker.socket.closed()).toBe(CLOSE_CODES.tooFast)
})

test('[SV39] nobody makes a board larger than it may be; what is there may be deleted, and makes room when it is folded', async () => {
  const { room, enter, pass, clock } = await setUp()
  const size = LIMITS.frameBytes - 1024
  const writers: ReturnType<typeof enter>[] = []
  const docs: Y.Doc[] = []
  const grow = async () => {
    const writer = enter()
    const doc = new Y.Doc()
    doc.getMap('board').set(`key-${docs.length}`, 'x'.repeat(size))
    writer.send(updateFrame(Y.encodeStateAsUpdate(doc)))
    await pass()
    writers.push(writer)
    docs.push(doc)
    return writer.socket.closed()
  }
  const fits = Math.floor(LIMITS.bytesPerBoard / size)
  for (let count = 0; count < fits; count += 1) await grow()
  expect(writers.map(({ socket }) => socket.closed())).toEqual(writers.map(() => null))
  expect(await grow()).toBe(4413)
  for (const at of [0, 1]) {
    const doc = docs[at] ?? new Y.Doc()
    const before = Y.encodeStateVector(doc)
    doc.getMap('board').delete(`key-${at}`)
    writers[at]?.send(updateFrame(Y.encodeStateAsUpdate(doc, before)))
  }
  await pass()
  clock.advance(COMPACT_EVERY_MS)
  expect(await grow()).toBe(4413)
  await room.fold()
  expect(await grow()).toBeNull()
  expect(room.doc.getMap('board').size).toBe(fits - 2 + 1)
})

test('[SV39] a reader that does not read is closed before it fills the memory', async () => {
  const { enter, join, pass } = await setUp()
  const slow = join()
  const writer = enter()
  slow.socket.clog(LIMITS.outgoingBytes + 1)
  writer.send(updateFrame(change('a')))
  await pass()
  expect(slow.socket.closed()).toBe(CLOSE_CODES.tooSlow)
  expect(writer.socket.closed()).toBeNull()
})

test('[SV39] nobody makes more records than a board may have, also in one tick; what is there may be changed and deleted', async () => {
  const { room, enter, pass } = await setUp()
  const made = (prefix: string, count: number) => {
    const doc = new Y.Doc()
    const records = doc.getMap('records')
    doc.transact(() => {
      for (let at = 0; at < count; at += 1) records.set(`${prefix}${at}`, at)
    })
    return doc
  }
  const send = (writer: ReturnType<typeof enter>, doc: Y.Doc, before?: Uint8Array) =>
    writer.send(updateFrame(Y.encodeStateAsUpdate(doc, before)))
  const [full, late, later] = [enter(), enter(), enter()]
  const doc = made('a', LIMITS.recordsPerBoard - 1)
  send(full, doc)
  send(late, made('b', 2))
  send(later, made('c', 1))
  await pass()
  send(later, made('d', 1))
  const before = Y.encodeStateVector(doc)
  const records = doc.getMap('records')
  records.set('a0', 'changed')
  records.delete('a1')
  send(full, doc, before)
  await pass()
  const next = enter()
  send(next, made('e', 1))
  await pass()
  const codes = [full, late, later, next].map(({ socket }) => socket.closed())
  expect(codes).toEqual([null, 4413, 4413, null])
  const shown = room.doc.getMap('records')
  expect(shown.size).toBe(LIMITS.recordsPerBoard)
  expect(['a0', 'a1', 'b0', 'c0', 'd0', 'e0'].map((id) => shown.get(id))).toEqual([
    'changed',
    undefined,
    undefined,
    0,
    undefined,
    0,
  ])
})

test('[SV23] a busy log is folded into a snapshot of exactly its rows', async () => {
  const { enter, pass, log, open, clock } = await setUp()
  const writer = enter()
  clock.advance(COMPACT_EVERY_MS)
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => writer.send(updateFrame(update)))
  for (let count = 0; count < COMPACT_ROWS; count++) doc.getMap('board').set('title', count)
  await pass(1000)
  const reading = await log.read(BOARD, 0)
  const again = await open()
  expect(reading.rows).toEqual([])
  expect(reading.snapshot?.seq).toBe(COMPACT_ROWS)
  expect(again.doc.getMap('board').toJSON()).toEqual({ title: COMPACT_ROWS - 1 })
})

test('[SV24] an edit of the server is committed before anybody sees it', async () => {
  const { join, pass, log, room } = await setUp()
  const reader = join()
  log.hold()
  const edit = room.edit((doc) => doc.getMap('board').set('title', 'neu'))
  await pass()
  const before = reader.seen()
  log.release()
  await pass()
  expect(await edit).toEqual({ ok: true, value: 'neu' })
  expect(before).toEqual([])
  expect(reader.seen()).toEqual([{ update: ['title'] }])
})

test('[SV25] an update of a deleted board ends its sender', async () => {
  const { enter, pass, storage } = await setUp()
  const writer = enter()
  await storage.boards.remove(BOARD)
  writer.send(updateFrame(change('a')))
  await pass()
  expect(writer.socket.closed()).toBe(CLOSE_CODES.unknownBoard)
})

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)]
}

test('[SV39] who sends too much that waits for something missing is closed; honest neighbours in the same tick are not', async () => {
  const { enter, pass } = await setUp()
  const attacker = enter()
  const neighbour = enter()
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  doc.getMap('board').set('missing', 1)
  doc.getMap('board').set('waits', 'x'.repeat(LIMITS.pendingBytes + 1))
  attacker.send(updateFrame(updates[1] ?? Uint8Array.of()))
  neighbour.send(updateFrame(change('honest')))
  await pass()
  neighbour.send(updateFrame(change('later')))
  await pass()
  expect(attacker.socket.closed()).toBe(CLOSE_CODES.tooMuch)
  expect(neighbour.socket.closed()).toBeNull()
})

test('[SV39] what waits too long for something missing goes, and its sender with it', async () => {
  const { room, enter, pass } = await setUp()
  const attacker = enter()
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  doc.getMap('board').set('missing', 1)
  doc.getMap('board').set('waits', 2)
  attacker.send(updateFrame(updates[1] ?? Uint8Array.of()))
  await pass()
  const held = Y.encodeStateAsUpdate(room.doc)
  const early = attacker.socket.closed()
  await pass(LIMITS.pendingTime)
  expect([early, attacker.socket.closed()]).toEqual([null, CLOSE_CODES.tooMuch])
  // In no join either, as long as it waits.
  expect([held, Y.encodeStateAsUpdate(room.doc)]).toEqual([
    Uint8Array.of(0, 0),
    Uint8Array.of(0, 0),
  ])
})

test('[SV39] what waited a moment only is taken, and its sender stays', async () => {
  const { room, enter, pass } = await setUp()
  const writer = enter()
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  doc.getMap('board').set('first', 1)
  doc.getMap('board').set('second', 2)
  for (const update of updates.toReversed()) {
    writer.send(updateFrame(update))
    await pass()
  }
  await pass(LIMITS.pendingTime)
  expect(writer.socket.closed()).toBeNull()
  expect(keysOf(Y.encodeStateAsUpdate(room.doc))).toEqual(['first', 'second'])
})

test('[SV41] nobody writes under the id of somebody who is here, and that one goes on undisturbed', async () => {
  const { room, enter, pass } = await setUp()
  const victim = enter({ session: 'victim' })
  const thief = enter({ session: 'thief' })
  const doc = new Y.Doc()
  victim.send(awareness(doc.clientID, 1, {}))
  doc.getMap('board').set('mine', 1)
  victim.send(updateFrame(Y.encodeStateAsUpdate(doc)))
  await pass()
  // The thief knows the victim's id and next clock.
  const stolen = new Y.Doc()
  Y.applyUpdate(stolen, Y.encodeStateAsUpdate(doc))
  stolen.clientID = doc.clientID
  stolen.getMap('board').set('forged', 1)
  thief.send(updateFrame(Y.encodeStateAsUpdate(stolen)))
  doc.getMap('board').set('next', 2)
  victim.send(updateFrame(Y.encodeStateAsUpdate(doc)))
  await pass()
  expect(keysOf(Y.encodeStateAsUpdate(room.doc))).toEqual(['mine', 'next'])
  expect([thief.socket.closed(), victim.socket.closed()]).toEqual([1013, null])
})

test('[SV41] another tab of the same person, and whoever brings old work of nobody here, may write', async () => {
  const { room, enter, pass } = await setUp()
  const doc = new Y.Doc()
  doc.getMap('board').set('first', 1)
  const first = enter({ session: 'person' })
  first.send(awareness(doc.clientID, 1, {}))
  const tab = enter({ session: 'person' })
  tab.send(updateFrame(Y.encodeStateAsUpdate(doc)))
  room.detach(first.connection)
  doc.getMap('board').set('offline', 2)
  const later = enter({ session: 'new link' })
  later.send(updateFrame(Y.encodeStateAsUpdate(doc)))
  await pass()
  expect(keysOf(Y.encodeStateAsUpdate(room.doc))).toEqual(['first', 'offline'])
  expect([tab.socket.closed(), later.socket.closed()]).toEqual([null, null])
})

test('[SV41] whoever only says that an id is theirs gives way to the one who has written under it', async () => {
  const { room, enter, pass } = await setUp()
  const doc = new Y.Doc()
  doc.getMap('board').set('first', 1)
  const owner = enter({ session: 'owner' })
  owner.send(updateFrame(Y.encodeStateAsUpdate(doc)))
  room.detach(owner.connection)
  const squatter = enter({ session: 'squatter' })
  squatter.send(awareness(doc.clientID, 5, {}))
  const back = enter({ session: 'owner' })
  doc.getMap('board').set('second', 2)
  back.send(updateFrame(Y.encodeStateAsUpdate(doc)))
  await pass()
  expect(keysOf(Y.encodeStateAsUpdate(room.doc))).toEqual(['first', 'second'])
  expect(back.socket.closed()).toBeNull()
})
