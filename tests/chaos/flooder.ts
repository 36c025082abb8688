/**
 * A program of its own that floods a board: `node flooder.ts <url> <board> <key> <kind> <messages a second> <seconds>`.
 * Prints one JSON line: how much it sent, how often it came back, and with which codes it was closed.
 */
import { encodeAmtsweg } from '@amtsweg/sync'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { bearer } from './made-board.ts'

const [url = '', board = '', key = '', kind = '', rate = '', seconds = ''] = process.argv.slice(2)

/** Messages that are sent before others get a turn. */
const BATCH = 500

const codes: Record<string, number> = {}
let sent = 0
let lines = 0
/** Each line sends one of these, from its beginning. */
const floods = floodsOf(kind)
const started = performance.now()
const until = started + Number(seconds) * 1000

open()

function open(): void {
  if (performance.now() > until) return end()
  lines += 1
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/boards/${board}/sync`, {
    headers: bearer(key),
  })
  socket.on('error', () => undefined)
  const frames = floods[lines % floods.length] ?? []
  socket.on('open', () => pour(socket, frames, 0))
  socket.on('close', (code) => {
    codes[code] = (codes[code] ?? 0) + 1
    // At once again, without the manners of a browser.
    setImmediate(open)
  })
}

function pour(socket: WebSocket, frames: readonly Uint8Array[], from: number): void {
  if (performance.now() > until) return socket.terminate()
  if (socket.readyState !== socket.OPEN) return
  let at = from
  const due = ((performance.now() - started) / 1000) * Number(rate)
  for (let count = 0; count < BATCH && sent < due; count++) {
    socket.send(frames[at++ % frames.length] ?? '')
    sent += 1
  }
  setImmediate(pour, socket, frames, at)
}

function end(): void {
  process.stdout.write(`${JSON.stringify({ sent, lines, codes })}\n`)
}

function floodsOf(name: string): readonly (readonly Uint8Array[])[] {
  switch (name) {
    case 'edits':
      return Array.from({ length: 30 }, () => editFrames(2000))
    case 'edits with gaps':
      // Each hangs on the one before it, which never comes.
      return Array.from({ length: 10 }, () => editFrames(4000).filter((_, at) => at % 2 === 1))
    case 'repeated edits':
      return [editFrames(1)]
    case 'presence':
      return [[presenceFrame()]]
    default:
      return [[encodeAmtsweg({ type: 'subscribe' })]]
  }
}

/** Edits that each bring something new. */
function editFrames(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const frames: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) =>
    frames.push(Uint8Array.from([0, 2, update.length, ...update])),
  )
  for (let at = 0; at < count; at++) doc.getMap('board').set('flood', at)
  return frames
}

function presenceFrame(): Uint8Array {
  const state = new TextEncoder().encode(JSON.stringify({ user: { name: 'Flut' } }))
  const entry = [1, 7, 1, state.length, ...state]
  return Uint8Array.from([1, entry.length, ...entry])
}
