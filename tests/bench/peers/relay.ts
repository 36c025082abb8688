/**
 * The limit: a relay that neither parses nor stores. Whoever comes is sent the bytes of the document, whatever somebody
 * sends goes to all others on the same path.
 */
import { readFileSync } from 'node:fs'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { announce, httpServer, readOptions } from './answering.ts'

const { document } = readOptions()
const greeting = document === null ? Buffer.of(0) : readFileSync(document)
const boards = new Map<string, Set<WebSocket>>()

const http = await httpServer()
const server = new WebSocketServer({ server: http, perMessageDeflate: false })
server.on('connection', (socket, request) => {
  const path = request.url ?? ''
  const clients = boards.get(path) ?? new Set()
  boards.set(path, clients.add(socket))
  socket.on('message', (data, isBinary) => {
    for (const client of clients) if (client !== socket) client.send(data, { binary: isBinary })
  })
  socket.on('close', () => clients.delete(socket))
  socket.send(greeting)
})
announce(http.address())
