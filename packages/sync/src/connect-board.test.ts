import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { connectBoard } from './connect-board.ts'
import type { BoardConnection, ConnectOptions } from './connect-board.ts'
import { recordsOf } from './document.ts'
import { LIMITS } from './limits.ts'
import { carriesUpdate, encodeAmtsweg } from './messages.ts'
import { FakeSocket } from './testing/fake-socket.ts'
import { awarenessFrame, stepOneFrame, stepTwoFrame, updateFrame } from './testing/sync-frames.ts'

const LONG = 60_000

// lib0 keeps the Date.now that it finds when it is loaded, out of reach of fake timers.
const clock = vi.hoisted(() => {
  const clock = { ahead: 0 }
  const { now } = Date
  Date.now = () => now() + clock.ahead
  return clock
})

let open: BoardConnection[] = []

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.opened.length = 0
})

afterEach(() => {
  for (const connection of open) connection.close()
  open = []
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('[SY10] it goes from connecting to saved, and with each change over saving to saved', () => {
  const { connection, doc, heard } = connect()
  expect(connection.status()).toBe('connecting')
  const socket = lastSocket()
  expect(socket.url).toBe('ws://town/api/boards/b1/sync')
  socket.accept()
  expect(socket.sent[0]).toEqual(encodeAmtsweg({ type: 'subscribe' }))
  socket.receive(stepOneFrame(new Uint8Array([0])))
  socket.receive(stepTwoFrame(new Uint8Array([0, 0])))
  expect(connection.status()).toBe('saving')
  socket.receive(saved(1))
  expect(connection.status()).toBe('saved')
  recordsOf(doc).set('a', 1)
  recordsOf(doc).set('a', 2)
  expect(connection.status()).toBe('saving')
  socket.receive(saved(2))
  expect(connection.status()).toBe('saving')
  socket.receive(saved(3))
  expect(connection.status()).toBe('saved')
  socket.drop(1006)
  expect(heard).toEqual(['saving', 'saved', 'saving', 'saved', 'offline'])
})

test('[SY21] a server that cannot store is believed until it can again, or the line is a new one', () => {
  const { connection, doc, heard } = connect()
  const socket = saveAll()
  heard.length = 0
  socket.receive(encodeAmtsweg({ type: 'storing', works: false }))
  recordsOf(doc).set('a', 1)
  expect(connection.status()).toBe('unstored')
  socket.receive(encodeAmtsweg({ type: 'storing', works: true }))
  expect(connection.status()).toBe('saving')
  socket.receive(saved(2))
  socket.receive(encodeAmtsweg({ type: 'storing', works: false }))
  socket.drop(1006)
  vi.advanceTimersByTime(LONG)
  saveAll()
  expect(heard).toEqual(['unstored', 'saving', 'saved', 'unstored', 'offline', 'saving', 'saved'])
})

test('[SY10] an older count that comes late takes nothing back', () => {
  const { connection, doc } = connect()
  const socket = saveAll()
  recordsOf(doc).set('a', 1)
  socket.receive(saved(2))
  socket.receive(saved(1))
  expect(connection.status()).toBe('saved')
})

test('[SY10] while the work done offline is not asked for, a saved change does not mean all is saved', () => {
  const { connection, doc } = connect()
  recordsOf(doc).set('offline', 1)
  const socket = lastSocket()
  socket.accept()
  recordsOf(doc).set('online', 1)
  socket.receive(stepTwoFrame(new Uint8Array([0, 0])))
  socket.receive(saved(1))
  expect(connection.status()).not.toBe('saved')
  socket.receive(stepOneFrame(new Uint8Array([0])))
  expect(connection.status()).toBe('saving')
  socket.receive(saved(2))
  expect(connection.status()).toBe('saved')
})

test('[SY19] a first try that fails says so, and the tries go on', async () => {
  const { connection } = connect()
  const alone = heardOf(connection.whenAlone)
  lastSocket().drop(1006)
  await Promise.resolve()
  expect(alone.heard).toBe(true)
  expect(connection.status()).toBe('connecting')
  // Whoever sees the board from this device has lost the line.
  connection.watchPending({ hasPending: () => false, flush: () => {}, onChange: () => () => {} })
  expect(connection.status()).toBe('offline')
  vi.advanceTimersByTime(LONG)
  expect(FakeSocket.opened.length).toBeGreaterThan(1)
  saveAll()
  expect(connection.status()).toBe('saved')
})

test('[SY19] a line that gives no document for long counts as none', async () => {
  const { connection } = connect()
  const alone = heardOf(connection.whenAlone)
  lastSocket().accept()
  await vi.advanceTimersByTimeAsync(7_000)
  expect(alone.heard).toBe(false)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(alone.heard).toBe(true)
})

test('[SY19] a machine without network knows at once; a board that is refused is not alone', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const { connection } = connect()
  const alone = heardOf(connection.whenAlone)
  await Promise.resolve()
  expect(alone.heard).toBe(true)
  vi.unstubAllGlobals()
  const refused = connect().connection
  const other = heardOf(refused.whenAlone)
  lastSocket().drop(4404)
  await Promise.resolve()
  expect(other.heard).toBe(false)
})

/** Whether a promise has come true by now. */
function heardOf(promise: Promise<void>): { readonly heard: boolean } {
  const state = { heard: false }
  const hear = async () => {
    await promise
    state.heard = true
  }
  void hear()
  return state
}

test('[SY10] what the server sends is not for us to save', () => {
  const { connection, doc } = connect()
  const socket = saveAll()
  const other = new Y.Doc()
  recordsOf(other).set('theirs', 1)
  socket.receive(updateFrame(Y.encodeStateAsUpdate(other)))
  expect(recordsOf(doc).get('theirs')).toBe(1)
  expect(connection.status()).toBe('saved')
})

test('[SY10] each connection counts from its own beginning', () => {
  const { connection, doc } = connect()
  const first = saveAll()
  recordsOf(doc).set('a', 1)
  first.receive(saved(2))
  first.drop(1006)
  recordsOf(doc).set('b', 1)
  expect(connection.status()).toBe('offline')
  vi.advanceTimersByTime(LONG)
  const second = lastSocket()
  expect(second).not.toBe(first)
  expect(connection.status()).toBe('offline')
  second.accept()
  expect(connection.status()).toBe('saving')
  second.receive(stepOneFrame(Y.encodeStateVector(new Y.Doc())))
  second.receive(stepTwoFrame(new Uint8Array([0, 0])))
  expect(connection.status()).toBe('saving')
  second.receive(saved(1))
  expect(connection.status()).toBe('saved')
})

test('[SY10] what a store holds back is not saved', () => {
  const { connection } = connect()
  saveAll()
  let isWaiting = true
  const listeners = new Set<() => void>()
  connection.watchPending({
    hasPending: () => isWaiting,
    flush: () => undefined,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  expect(connection.status()).toBe('saving')
  isWaiting = false
  for (const listener of listeners) listener()
  expect(connection.status()).toBe('saved')
  connection.close()
  expect(listeners.size).toBe(0)
})

test('[SY18] what a store holds back is in the document before anything comes in from outside', () => {
  const { connection, doc } = connect()
  const socket = saveAll()
  const seen: string[] = []
  doc.on('update', () => seen.push('update'))
  connection.watchPending({
    hasPending: () => false,
    flush: () => void seen.push('flush'),
    onChange: () => () => undefined,
  })
  const other = new Y.Doc()
  recordsOf(other).set('a', 1)
  socket.receive(stepTwoFrame(Y.encodeStateAsUpdate(other)))
  socket.receive(saved(1))
  expect(seen).toEqual(['flush', 'update'])
})

test('[SY10] the word of the machine that it is offline counts until a message comes', () => {
  const window = new EventTarget()
  vi.stubGlobal('window', window)
  const { connection } = connect()
  const socket = saveAll()
  window.dispatchEvent(new Event('offline'))
  expect(connection.status()).toBe('offline')
  window.dispatchEvent(new Event('online'))
  expect(connection.status()).toBe('saved')
  window.dispatchEvent(new Event('offline'))
  socket.receive(saved(1))
  expect(connection.status()).toBe('saved')
})

test('[SY10] a line that is silent for too long is offline before its socket says so', () => {
  const { connection, heard } = connect()
  const socket = saveAll()
  clock.ahead = LONG
  vi.advanceTimersByTime(5000)
  clock.ahead = 0
  expect(heard).toEqual(['saving', 'saved', 'offline'])
  const next = lastSocket()
  expect(next).not.toBe(socket)
  next.accept()
  next.receive(stepOneFrame(new Uint8Array([0])))
  next.receive(stepTwoFrame(new Uint8Array([0, 0])))
  next.receive(saved(1))
  socket.drop(1006)
  expect(connection.status()).toBe('saved')
})

test.each([4400, 4401, 4403, 4404, 4409, 4413])(
  '[SY13] after %d there is no further try',
  (code) => {
    const { connection } = connect()
    const closed = vi.fn()
    connection.onClosed(closed)
    lastSocket().accept()
    lastSocket().drop(code)
    vi.advanceTimersByTime(LONG)
    expect(FakeSocket.opened).toHaveLength(1)
    expect(closed.mock.calls).toEqual([[code]])
    expect(connection.status()).toBe('offline')
  },
)

test.each([1006, 1012, 1013])('[SY13] after %d it is tried again', (code) => {
  const { connection } = connect()
  const closed = vi.fn()
  connection.onClosed(closed)
  saveAll()
  lastSocket().drop(code)
  vi.advanceTimersByTime(LONG)
  expect(FakeSocket.opened.length).toBeGreaterThan(1)
  expect(closed).not.toHaveBeenCalled()
})

test.each([
  [0, 200],
  [0.5, 282],
  [0.999, 399],
])('[SY13] with %d as chance the first try comes after about %d ms', (chance, expected) => {
  connect({ random: () => chance })
  saveAll()
  lastSocket().drop(1012)
  vi.advanceTimersByTime(expected - 2)
  expect(FakeSocket.opened).toHaveLength(1)
  vi.advanceTimersByTime(4)
  expect(FakeSocket.opened).toHaveLength(2)
})

test('[SY13] tries grow rarer up to three seconds, not beyond', () => {
  connect({ random: () => 0.999 })
  for (let tries = 0; tries < 20; tries += 1) {
    lastSocket().drop(1006)
    vi.advanceTimersByTime(3000)
    expect(FakeSocket.opened).toHaveLength(tries + 2)
  }
})

test('[SY11] a notice is passed on, an unknown message passed over', () => {
  const { connection } = connect()
  const notices = vi.fn()
  connection.onNotice(notices)
  const socket = saveAll()
  socket.receive(encodeAmtsweg({ type: 'notice', code: 'read_only' }))
  socket.receive(new Uint8Array([100, 77, 1, 2]))
  expect(notices.mock.calls).toEqual([['read_only']])
})

test('[SY22] cursors travel by themselves while the line is open; the own one is passed over', () => {
  const { connection, doc } = connect()
  const heard = vi.fn()
  connection.cursors.onMoves(heard)
  connection.cursors.send({ x: 1, y: 1 })
  const socket = saveAll()
  expect(socket.sent).toContainEqual(encodeAmtsweg({ type: 'follow_cursors' }))
  connection.cursors.send({ x: 2, y: -2 })
  expect(socket.sent.at(-1)).toEqual(encodeAmtsweg({ type: 'cursor', x: 2, y: -2 }))
  const other = { clientId: doc.clientID + 1, x: 3, y: 3 }
  const moves = [{ clientId: doc.clientID, x: 2, y: -2 }, other]
  socket.receive(encodeAmtsweg({ type: 'cursors', moves }))
  expect(heard.mock.calls).toEqual([[[other]]])
  socket.drop(1006)
  const before = socket.sent.length
  connection.cursors.send({ x: 4, y: 4 })
  expect(socket.sent).toHaveLength(before)
})

test('[SY14] long work without a connection comes in frames that the server takes', () => {
  const { connection, doc } = connect()
  for (let at = 0; at < 6; at += 1) {
    recordsOf(doc).set(`picture${at}`, 'x'.repeat(LIMITS.recordSize - 1000))
  }
  const socket = lastSocket()
  socket.accept()
  socket.receive(stepOneFrame(new Uint8Array([0])))
  socket.receive(stepTwoFrame(new Uint8Array([0, 0])))
  const updates = socket.sent.filter(carriesUpdate)
  expect(updates.length).toBeGreaterThan(2)
  for (const frame of updates) expect(frame.length).toBeLessThanOrEqual(LIMITS.frameBytes)
  socket.receive(saved(updates.length - 1))
  expect(connection.status()).toBe('saving')
  socket.receive(saved(updates.length))
  expect(connection.status()).toBe('saved')
})

test('[SY16] after a cut the others are seen again, and see one again', () => {
  const { connection } = connect()
  connection.awareness.setLocalState({ user: { name: 'Ada' } })
  const other = new Awareness(new Y.Doc())
  const server = new Awareness(new Y.Doc())
  other.setLocalState({ user: { name: 'Bo' } })
  const theirs = encodeAwarenessUpdate(other, [other.clientID])
  const first = saveAll()
  first.receive(awarenessFrame(theirs))
  const own = connection.awareness.clientID
  applyAwarenessUpdate(server, encodeAwarenessUpdate(connection.awareness, [own]), null)
  first.drop(1006)
  expect([...connection.awareness.getStates().keys()]).toEqual([own])
  server.states.delete(own)
  vi.advanceTimersByTime(LONG)
  const second = saveAll()
  second.receive(awarenessFrame(theirs))
  expect(connection.awareness.getStates().get(other.clientID)).toEqual({ user: { name: 'Bo' } })
  applyAwarenessUpdate(server, encodeAwarenessUpdate(connection.awareness, [own]), null)
  expect(server.getStates().get(own)).toEqual({ user: { name: 'Ada' } })
  other.destroy()
  server.destroy()
})

test('[SY13] once closed from here, nothing is tried and nobody told', () => {
  const { connection, heard } = connect()
  const socket = saveAll()
  const before = heard.length
  connection.close()
  socket.drop(1005)
  vi.advanceTimersByTime(LONG)
  expect(FakeSocket.opened).toHaveLength(1)
  expect(heard).toHaveLength(before)
})

function connect(options: Partial<ConnectOptions> = {}) {
  const doc = new Y.Doc()
  const connection = connectBoard({
    url: 'ws://town',
    boardId: 'b1',
    doc,
    // Safe: it has all that y-websocket and the counting socket use.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    WebSocketPolyfill: FakeSocket as unknown as typeof WebSocket,
    ...options,
  })
  open.push(connection)
  const heard: string[] = []
  connection.onStatus((status) => heard.push(status))
  return { connection, doc, heard }
}

/** The server accepts the last connection, asks, answers and commits. */
function saveAll(): FakeSocket {
  const socket = lastSocket()
  socket.accept()
  socket.receive(stepOneFrame(new Uint8Array([0])))
  socket.receive(stepTwoFrame(new Uint8Array([0, 0])))
  socket.receive(saved(1))
  return socket
}

function lastSocket(): FakeSocket {
  const socket = FakeSocket.opened.at(-1)
  if (socket === undefined) throw new Error('there is no socket yet')
  return socket
}

function saved(count: number): Uint8Array {
  return encodeAmtsweg({ type: 'saved', count })
}

test('[SY10] with something to wait for, the line is opened when that is over, and not after closing', async () => {
  let go = () => {}
  const after = new Promise<void>((resolve) => {
    go = resolve
  })
  const { connection } = connect({ after })
  expect(FakeSocket.opened).toHaveLength(0)
  expect(connection.status()).toBe('connecting')
  go()
  await after
  await Promise.resolve()
  expect(FakeSocket.opened).toHaveLength(1)

  const closed = connect({ after: Promise.reject(new Error('no storage')) })
  closed.connection.close()
  await vi.advanceTimersByTimeAsync(10)
  expect(FakeSocket.opened).toHaveLength(1)
})
