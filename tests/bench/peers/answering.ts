import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'

/** What a peer is started with: its one argument, as JSON. */
export interface PeerOptions {
  /** A folder of its own, for what it stores. */
  readonly folder: string
  /** File with the document that each board begins with, Yjs format V1; `null` for empty boards. */
  readonly document: string | null
  /** File with the same document as a JSON list of tldraw records. */
  readonly records: string | null
}

/** Reads the argument. */
export function readOptions(): PeerOptions {
  // Safe: only the bench starts this process.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(process.argv[2] ?? '{}') as PeerOptions
}

/** A plain HTTP server on a free loopback port, for a peer that brings none; tells the bench its port. */
export async function httpServer(): Promise<Server> {
  const server = createServer((_, response) => response.end())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** Says on stdout where the peer answers, as our own server does. */
export function announce(address: unknown): void {
  const isAddress = typeof address === 'object' && address !== null && 'port' in address
  if (!isAddress) throw new Error('a TCP port was expected')
  process.stdout.write(`Peer: http://localhost:${String(address.port)}\n`)
}
