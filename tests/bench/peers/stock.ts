/**
 * The well-known server of y-websocket 1.5, `bin/utils.js` and `bin/server.js`
 * (https://github.com/yjs/y-websocket/tree/v1.5.0/bin, MIT), whose successor `@y/websocket-server` needs yjs 14. Its
 * behaviour step by step: one shared document and awareness a path, every update and every awareness change encoded
 * and sent to all at once, nothing stored, no limits, a ping every 30 s.
 */
import { readFileSync } from 'node:fs'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { announce, httpServer, readOptions } from './answering.ts'

const SYNC = 0
const AWARENESS = 1
const PING_EVERY_MS = 30_000

interface AwarenessChange {
  readonly added: number[]
  readonly updated: number[]
  readonly removed: number[]
}

const { document } = readOptions()
const initial = document === null ? null : readFileSync(document)

class SharedDoc extends Y.Doc {
  readonly clients = new Map<WebSocket, Set<number>>()
  readonly awareness = new Awareness(this)

  constructor() {
    super({ gc: true })
    this.awareness.setLocalState(null)
    this.awareness.on('update', (change: AwarenessChange, origin: unknown) => {
      this.#onAwareness(change, origin)
    })
    this.on('update', (update) => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, SYNC)
      writeUpdate(encoder, update)
      this.#sendToAll(encoding.toUint8Array(encoder))
    })
    // Where `bin/utils.js` calls `persistence.bindState`.
    if (initial !== null) Y.applyUpdate(this, initial)
  }

  send(client: WebSocket, message: Uint8Array): void {
    if (client.readyState !== client.CONNECTING && client.readyState !== client.OPEN) {
      this.close(client)
    }
    client.send(message, {}, (error) => {
      if (error) this.close(client)
    })
  }

  close(client: WebSocket): void {
    const controlled = this.clients.get(client)
    if (controlled !== undefined) {
      this.clients.delete(client)
      removeAwarenessStates(this.awareness, [...controlled], null)
    }
    client.close()
  }

  #onAwareness({ added, updated, removed }: AwarenessChange, origin: unknown): void {
    const changed = [...added, ...updated, ...removed]
    for (const [client, controlled] of this.clients) {
      if (client !== origin) continue
      for (const id of added) controlled.add(id)
      for (const id of removed) controlled.delete(id)
    }
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, AWARENESS)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, changed))
    this.#sendToAll(encoding.toUint8Array(encoder))
  }

  #sendToAll(message: Uint8Array): void {
    for (const client of this.clients.keys()) this.send(client, message)
  }
}

const docs = new Map<string, SharedDoc>()

function docOf(path: string): SharedDoc {
  const doc = docs.get(path) ?? new SharedDoc()
  docs.set(path, doc)
  return doc
}

function receive(client: WebSocket, doc: SharedDoc, message: Uint8Array): void {
  const encoder = encoding.createEncoder()
  const decoder = decoding.createDecoder(message)
  switch (decoding.readVarUint(decoder)) {
    case SYNC:
      encoding.writeVarUint(encoder, SYNC)
      readSyncMessage(decoder, encoder, doc, client)
      // One byte is the type alone: there is nothing to answer.
      if (encoding.length(encoder) > 1) doc.send(client, encoding.toUint8Array(encoder))
      break
    case AWARENESS:
      applyAwarenessUpdate(doc.awareness, decoding.readVarUint8Array(decoder), client)
      break
    default:
  }
}

const http = await httpServer()
const server = new WebSocketServer({ server: http })
server.on('connection', (client, request) => {
  client.binaryType = 'arraybuffer'
  const doc = docOf(request.url?.slice(1).split('?')[0] ?? '')
  doc.clients.set(client, new Set())
  client.on('message', (data) => {
    if (data instanceof ArrayBuffer) receive(client, doc, new Uint8Array(data))
  })
  let answered = true
  const ping = setInterval(() => {
    if (!answered) {
      if (doc.clients.has(client)) doc.close(client)
      clearInterval(ping)
    } else if (doc.clients.has(client)) {
      answered = false
      client.ping()
    }
  }, PING_EVERY_MS)
  client.on('close', () => {
    doc.close(client)
    clearInterval(ping)
  })
  client.on('pong', () => void (answered = true))
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, SYNC)
  writeSyncStep1(encoder, doc)
  doc.send(client, encoding.toUint8Array(encoder))
  const present = [...doc.awareness.getStates().keys()]
  if (present.length > 0) {
    const states = encoding.createEncoder()
    encoding.writeVarUint(states, AWARENESS)
    encoding.writeVarUint8Array(states, encodeAwarenessUpdate(doc.awareness, present))
    doc.send(client, encoding.toUint8Array(states))
  }
})
announce(http.address())
