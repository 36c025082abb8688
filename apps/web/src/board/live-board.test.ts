// @vitest-environment jsdom
import { SCHEMA_VERSION, seedRecords } from '@amtsweg/board/schema'
import { recordsOf, writeRecord } from '@amtsweg/sync'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openLiveBoard } from './live-board.ts'
import type { LiveBoard } from './live-board.ts'

/** A server that nobody reaches. */
class DeadSocket extends EventTarget {
  static readonly OPEN = 1
  readonly readyState = 3
  binaryType = 'blob'
  onclose: ((event: Event) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  constructor() {
    super()
    setTimeout(() => {
      const event = new CloseEvent('close', { code: 1006 })
      this.dispatchEvent(event)
      this.onclose?.(event)
    })
  }
  send(): void {}
  close(): void {}
}

/** A server that says nothing yet. */
class SilentSocket extends EventTarget {
  close(): void {}
}

/** What the copy on this device does to the document when it is read. */
const copy = vi.hoisted(() => ({ read: (_doc: Y.Doc): boolean => false }))

vi.mock('./local-copy.ts', () => ({
  keepLocalCopy: async (_id: string, doc: Y.Doc) => copy.read(doc),
}))

const NEWER = {
  ...SCHEMA_VERSION,
  sequences: { ...SCHEMA_VERSION.sequences, 'com.tldraw.store': 99 },
}

let document: Y.Doc | null = null
let board: LiveBoard | null = null

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', DeadSocket)
  copy.read = seed
})

afterEach(() => {
  board?.close()
  board = null
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function seed(doc: Y.Doc): boolean {
  let count = 0
  const createId = () => `id${(count += 1)}`
  document = doc
  const records = seedRecords({ title: 'Parken', language: 'de', journey: null, createId })
  for (const record of records) writeRecord(recordsOf(doc), record)
  doc.getMap('board').set('schema', SCHEMA_VERSION)
  doc.getMap('board').set('title', 'Parken')
  return true
}

async function opened(): Promise<LiveBoard> {
  board = openLiveBoard('x', 'https://town.example')
  await vi.advanceTimersByTimeAsync(1_000)
  return board
}

test('without a server the copy on this device is shown, and the bar says so', async () => {
  const { view } = await opened()
  expect(view()).toMatchObject({ stage: { type: 'ready' }, status: 'offline', title: 'Parken' })
})

test('before the first try has failed nothing of the copy is shown: roles and deletion are the server’s to say', async () => {
  vi.stubGlobal('WebSocket', SilentSocket)
  const { view } = await opened()
  expect(view().stage.type).toBe('loading')
})

test('without a server and without a copy it goes on waiting', async () => {
  copy.read = () => true
  const { view } = await opened()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(view().stage.type).toBe('loading')
})

test('a copy in which no page is whole is not shown without a server: what is drawn there would lie nowhere', async () => {
  copy.read = (doc) => {
    seed(doc)
    for (const [id, map] of recordsOf(doc)) {
      if (id.startsWith('page:') && map instanceof Y.Map) map.delete('name')
    }
    return true
  }
  const { view } = await opened()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(view().stage.type).toBe('loading')
})

test('a copy of a newer program is not shown by this one', async () => {
  copy.read = (doc) => {
    seed(doc)
    doc.getMap('board').set('schema', NEWER)
    return true
  }
  const { view } = await opened()
  expect(view().stage.type).toBe('newer')
})

test('when the server turns out to be newer, this window stops writing and asks to be reloaded', async () => {
  const { view } = await opened()
  document?.getMap('board').set('schema', NEWER)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(view().stage.type).toBe('newer')
})

test('a newer schema that somebody has only claimed, and that is put back, does no harm', async () => {
  const { view } = await opened()
  document?.getMap('board').set('schema', NEWER)
  await vi.advanceTimersByTimeAsync(500)
  document?.getMap('board').set('schema', SCHEMA_VERSION)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(view().stage.type).toBe('ready')
})
