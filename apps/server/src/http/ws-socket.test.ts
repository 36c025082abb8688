import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { fakeClock } from '../effects/fake-clock.ts'
import { FLOOD_GRACE_MS, wsSocket } from './ws-socket.ts'

/** Frames that are sent after the refusal: more than the buffers of a line hold. */
const FRAMES = 20_000

test('[SV39] of one who floods nothing is read any more once it is refused, and it still hears why', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => server.close())
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  const clock = fakeClock()
  let read = 0
  server.on('connection', (line) => {
    line.on('error', () => undefined)
    const socket = wsSocket(line, clock)
    line.on('message', () => {
      read += 1
      if (read === 1) socket.close(4429, 'too many messages')
    })
  })
  const client = new WebSocket(`ws://127.0.0.1:${address.port}`)
  onTestFinished(() => client.terminate())
  client.on('error', () => undefined)
  await once(client, 'open')
  const closed = once(client, 'close')
  const frame = new Uint8Array(1000)
  client.send(frame)
  for (let at = 0; at < FRAMES; at++) client.send(frame)
  // The word of the end has come, and the line is still held.
  while (client.readyState === WebSocket.OPEN) await new Promise((next) => setImmediate(next))
  clock.advance(FLOOD_GRACE_MS)
  const [code] = await closed
  expect(code).toBe(4429)
  // Only what was in the same piece of the stream.
  expect(read).toBeLessThan(FRAMES / 10)
})
