import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { connectBoard } from '@amtsweg/sync'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { DATABASE_FILE } from '../storage/sqlite/open-database.ts'
import { until } from '../testing/poll.ts'
import {
  bearer,
  connectStock,
  postJson,
  socketClass,
  startServer,
} from '../testing/running-server.ts'
import type { TestServer } from '../testing/running-server.ts'

function connect(server: TestServer, board: { readonly id: string; readonly key: string }) {
  const doc = new Y.Doc()
  const url = server.url.replace(/^http/, 'ws')
  const connection = connectBoard({
    url,
    boardId: board.id,
    doc,
    WebSocketPolyfill: socketClass(bearer(board.key)),
  })
  onTestFinished(() => connection.close())
  return { words: doc.getMap('board'), status: () => connection.status() }
}

test('[SV29] while another program locks the database people are told so, whoever comes sees the board, and all is saved afterwards', async () => {
  const server = await startServer()
  const { id, keys } = await server.makeBoard()
  const other = new DatabaseSync(join(server.dataFolder, DATABASE_FILE))
  onTestFinished(() => other.close())
  // Used long ago, so that coming in would be noted.
  other.exec('UPDATE boards SET expires_at = expires_at - 86400000')
  const writer = connect(server, { id, key: keys.participant })
  await until('saved', () => writer.status() === 'saved')
  writer.words.set('before', 1)
  await until('saved', () => writer.status() === 'saved')

  other.exec('UPDATE boards SET expires_at = expires_at - 86400000')
  other.exec('BEGIN IMMEDIATE')
  writer.words.set('during', 1)
  await until('told', () => writer.status() === 'unstored')
  const viewer = connect(server, { id, key: keys.viewer })
  await until('the board for one who comes', () => viewer.words.has('before'))
  await until('told, too', () => viewer.status() === 'unstored')
  const ready = await fetch(`${server.url}/health/ready`)
  const refused = await postJson(`${server.url}/api/boards`, { title: 'Neu' })
  const during = {
    seen: viewer.words.has('during'),
    ready: [ready.status, await ready.json()],
    refused: [refused.status, await refused.json()],
  }

  other.exec('COMMIT')
  await until('saved again', () => writer.status() === 'saved')
  await until('seen', () => viewer.words.has('during'))
  await until('told again', () => viewer.status() === 'saved')
  expect(during).toEqual({
    seen: false,
    ready: [
      503,
      { status: 'unavailable', checks: { storage: true, writing: false, accepting: true } },
    ],
    refused: [
      503,
      {
        error: {
          code: 'unavailable',
          message: expect.stringContaining('Gerade kann nichts gespeichert werden.'),
        },
      },
    ],
  })
  const stock = connectStock(server.url, id, bearer(keys.viewer))
  await until('synced', () => stock.provider.synced)
  expect([...stock.doc.getMap('board').keys()]).toEqual(
    expect.arrayContaining(['before', 'during']),
  )
})

test('[SV29] a request that the database alone refuses is told to try again, before anybody else has noticed', async () => {
  const server = await startServer()
  const other = new DatabaseSync(join(server.dataFolder, DATABASE_FILE))
  onTestFinished(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  const refused = await postJson(`${server.url}/api/boards`, { title: 'Neu' })
  other.exec('ROLLBACK')
  const taken = await postJson(`${server.url}/api/boards`, { title: 'Neu' })
  expect([refused.status, taken.status]).toEqual([503, 201])
})
