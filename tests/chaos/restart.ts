import { connectBoard } from '@amtsweg/sync'
import type { BoardConnection } from '@amtsweg/sync'
import * as Y from 'yjs'
import type { Experiment, Findings, Setting } from './experiment.ts'
import { keyedSocket, makeBoard } from './made-board.ts'
import { quantile } from './neighbours.ts'
import { serverProcess } from './server-process.ts'
import { pause, until } from './until.ts'

/** Milliseconds after the start of the new server within which everybody is synced. */
const SYNCED_WITHIN_MS = 15_000

/** Megabytes that the server may take with everybody on it. */
const MEMORY_LIMIT_MB = 500

/** One of ten works on while the server is away. */
const WRITES_OFFLINE = 10

/** A server with many clients restarts. */
export const restart: Experiment = {
  name: '500 clients are back and synced within 15 s of the start of the new server, whose memory stays bounded',
  run,
}

interface Client {
  readonly doc: Y.Doc
  readonly connection: BoardConnection
  savedAt: number
}

async function run({ long }: Setting): Promise<Findings> {
  const count = long ? 500 : 60
  const server = await serverProcess()
  const problems: string[] = []
  const clients: Client[] = []
  try {
    const board = await makeBoard(server.url, 'bewohnerparkausweis')
    for (let at = 0; at < count; at++) {
      const doc = new Y.Doc()
      const connection = connectBoard({
        url: server.url.replace(/^http/, 'ws'),
        boardId: board.id,
        doc,
        WebSocketPolyfill: keyedSocket(board.key),
      })
      const client = { doc, connection, savedAt: 0 }
      connection.onStatus((status) => {
        if (status === 'saved') client.savedAt = performance.now()
      })
      clients.push(client)
    }
    await until('all are there', () => clients.every(({ savedAt }) => savedAt > 0), 120_000)
    const memoryBefore = server.residentMegabytes()
    await server.kill()
    await until('all know it', () =>
      clients.every(({ connection }) => connection.status() === 'offline'),
    )
    for (const [at, client] of clients.entries()) {
      client.savedAt = 0
      if (at % WRITES_OFFLINE === 0) client.doc.getMap('board').set(`offline-${at}`, at)
    }
    await pause(500)
    const started = performance.now()
    await server.start()
    const listening = performance.now()
    let most = 0
    await until(
      'all are synced and saved again',
      () => {
        most = Math.max(most, server.residentMegabytes())
        return clients.every(({ savedAt }) => savedAt > 0)
      },
      SYNCED_WITHIN_MS * 4,
    ).catch(() => problems.push('some never came back'))
    const times = clients.map(({ savedAt }) => savedAt - started)
    const slowest = Math.max(...times)
    if (slowest > SYNCED_WITHIN_MS) problems.push(`the last was synced after ${slowest} ms`)
    if (most > MEMORY_LIMIT_MB) problems.push(`the server took ${most} MB`)
    const words = Math.ceil(count / WRITES_OFFLINE)
    const holdsAll = ({ doc }: Client) =>
      [...doc.getMap('board').keys()].filter((key) => key.startsWith('offline-')).length === words
    await until('everybody has what was done offline', () => clients.every(holdsAll)).catch(() =>
      problems.push('what was done offline is not everywhere'),
    )
    return {
      figures: {
        clients: count,
        'edits made offline': words,
        'server listens after, s': ((listening - started) / 1000).toFixed(1),
        'half are synced after, s': (quantile(times, 0.5) / 1000).toFixed(1),
        'all are synced after, s': (slowest / 1000).toFixed(1),
        'server memory before, MB': memoryBefore,
        'most server memory, MB': most,
      },
      problems,
    }
  } finally {
    for (const { connection } of clients) connection.close()
    await server.remove()
  }
}
