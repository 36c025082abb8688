import { connectBoard } from '@amtsweg/sync'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { memoryStorage } from '../storage/memory-storage.ts'
import { heldLog } from '../storage/held-log.ts'
import { until } from '../testing/poll.ts'
import {
  bearer,
  connectStock,
  postJson,
  socketClass,
  startServer,
} from '../testing/running-server.ts'
import type { MadeBoard, TestServer } from '../testing/running-server.ts'

async function cookieOf(
  server: TestServer,
  board: MadeBoard,
  key: string,
  name = '',
): Promise<string> {
  const opened = await postJson(`${server.url}/api/boards/${board.id}/session`, { key, name })
  return (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** Opens a bare socket; resolves with the close code, or the HTTP status of a refusal before the upgrade. */
function knock(
  server: TestServer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number } | { readonly status: number | undefined } | 'open'> {
  const socket = new WebSocket(`${server.url.replace(/^http/, 'ws')}${path}`, {
    headers: { ...headers },
  })
  onTestFinished(() => socket.terminate())
  return new Promise((resolve, reject) => {
    socket.on('close', (code) => resolve({ code }))
    socket.on('message', () => resolve('open'))
    socket.on('unexpected-response', (_, response) => resolve({ status: response.statusCode }))
    socket.on('error', reject)
  })
}

test('[SV70] two stock y-websocket providers, one by key and one by cookie, write to each other', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Parken', template: 'bewohnerparkausweis' })
  const cookie = await cookieOf(server, board, board.keys.facilitator, 'Ayşe')
  const program = connectStock(server.url, board.id, bearer(board.keys.participant))
  const person = connectStock(server.url, board.id, { cookie })
  await until('both are synced', () => program.provider.synced && person.provider.synced)
  program.doc.getMap('board').set('fromProgram', 1)
  person.doc.getMap('board').set('fromPerson', 2)
  await until('both have both', () =>
    [program, person].every(
      ({ doc }) => doc.getMap('board').has('fromProgram') && doc.getMap('board').has('fromPerson'),
    ),
  )
  person.provider.awareness.setLocalStateField('user', {
    name: 'Chefin',
    role: 'x',
    color: '#112233',
  })
  const id = person.doc.clientID
  await until(
    'the program sees the person',
    () => program.provider.awareness.getStates().get(id)?.['user']?.color === '#112233',
  )
  expect(program.provider.awareness.getStates().get(id)?.['user']).toEqual({
    name: 'Ayşe',
    color: '#112233',
    role: 'facilitator',
    person: 1,
  })
  expect(program.doc.getMap('records').size).toBeGreaterThan(20)
  expect(program.doc.getMap('board').toJSON()).toEqual(person.doc.getMap('board').toJSON())
})

test('[SV70] who leaves is gone for the others, and their name changes everywhere at once', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const cookie = await cookieOf(server, board, board.keys.participant, 'Ayşe')
  const watcher = connectStock(server.url, board.id, bearer(board.keys.viewer))
  const person = connectStock(server.url, board.id, { cookie })
  const nameSeen = () =>
    watcher.provider.awareness.getStates().get(person.doc.clientID)?.['user']?.name
  await until('the person is seen', () => nameSeen() === 'Ayşe')
  await postJson(`${server.url}/api/boards/${board.id}/session`, { name: 'Bjørn' }, { cookie })
  await until('the new name is seen', () => nameSeen() === 'Bjørn')
  person.provider.destroy()
  await until('the person is gone', () => nameSeen() === undefined)
  expect(watcher.provider.awareness.getStates().size).toBe(1)
})

test('[SV32] the writes of a viewer over a real socket reach nobody', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const viewer = connectStock(server.url, board.id, bearer(board.keys.viewer))
  const writer = connectStock(server.url, board.id, bearer(board.keys.participant))
  await until('both are synced', () => viewer.provider.synced && writer.provider.synced)
  viewer.doc.getMap('board').set('forged', true)
  writer.doc.getMap('board').set('honest', true)
  await until('the viewer sees the writer', () => viewer.doc.getMap('board').has('honest'))
  const late = connectStock(server.url, board.id, bearer(board.keys.viewer))
  await until('a third is synced', () => late.provider.synced)
  expect(late.doc.getMap('board').has('forged')).toBe(false)
  expect(writer.doc.getMap('board').has('forged')).toBe(false)
  expect(late.doc.getMap('board').get('honest')).toBe(true)
})

test('[SV30] the save status of our own client is right while the disk is slow', async () => {
  const storage = memoryStorage()
  const log = heldLog(storage.log)
  const server = await startServer({ storage: { ...storage, log } })
  const board = await server.makeBoard()
  const doc = new Y.Doc()
  const connection = connectBoard({
    url: server.url.replace(/^http/, 'ws'),
    boardId: board.id,
    doc,
    WebSocketPolyfill: socketClass(bearer(board.keys.participant)),
  })
  onTestFinished(() => connection.close())
  const reader = connectStock(server.url, board.id, bearer(board.keys.viewer))
  await until('saved', () => connection.status() === 'saved' && reader.provider.synced)
  log.hold()
  doc.getMap('board').set('title', 'neu')
  const during = connection.status()
  await until('the write has reached the log', () => log.attempts() > 1)
  const seen = reader.doc.getMap('board').get('title')
  const still = connection.status()
  log.release()
  await until('saved again', () => connection.status() === 'saved')
  await until('the reader has it', () => reader.doc.getMap('board').get('title') === 'neu')
  expect([during, still, seen]).toEqual(['saving', 'saving', 'Bauantrag'])
})

test('[SV30] a viewer sees "saved", before and after a reconnect', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const writer = connectStock(server.url, board.id, bearer(board.keys.participant))
  await until('synced', () => writer.provider.synced)
  writer.doc.getMap('board').set('gone', 1)
  writer.doc.getMap('board').delete('gone')
  const doc = new Y.Doc()
  const open = () => {
    const connection = connectBoard({
      url: server.url.replace(/^http/, 'ws'),
      boardId: board.id,
      doc,
      WebSocketPolyfill: socketClass(bearer(board.keys.viewer)),
    })
    onTestFinished(() => connection.close())
    return connection
  }
  const first = open()
  await until('saved', () => first.status() === 'saved')
  first.close()
  const second = open()
  await until('saved again', () => second.status() === 'saved')
  expect(doc.getMap('board').get('title')).toBe('Bauantrag')
})

test('[SV71] a refusal is told by a close code after the upgrade', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const other = await server.makeBoard()
  const path = `/api/boards/${board.id}/sync`
  const foreign = await cookieOf(server, other, other.keys.viewer)
  expect(await knock(server, path)).toEqual({ code: 4401 })
  expect(await knock(server, path, { cookie: `amtsweg_${board.id}=nonsense` })).toEqual({
    code: 4401,
  })
  expect(await knock(server, path, { cookie: foreign.replace(other.id, board.id) })).toEqual({
    code: 4403,
  })
  expect(await knock(server, path, bearer(other.keys.viewer))).toEqual({ code: 4403 })
  expect(await knock(server, `/api/boards/${'x'.repeat(22)}/sync`)).toEqual({ code: 4404 })
  expect(await knock(server, path, bearer(board.keys.viewer))).toBe('open')
})

test('[SV72] a foreign origin and a wrong address are refused before the upgrade', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const path = `/api/boards/${board.id}/sync`
  const from = (origin: string) => knock(server, path, { ...bearer(board.keys.viewer), origin })
  expect(await from('https://evil.example')).toEqual({ status: 403 })
  expect(await from('null')).toEqual({ status: 403 })
  expect(await from(`${server.url}.evil.example`)).toEqual({ status: 403 })
  expect(await from(server.url)).toBe('open')
  expect(await knock(server, '/api/boards/x/other')).toEqual({ status: 404 })
  expect(await knock(server, '/')).toEqual({ status: 404 })
})

test('[SV72] with PUBLIC_URL only that origin passes', async () => {
  const server = await startServer({ variables: { PUBLIC_URL: 'https://amtsweg.example.org' } })
  const board = await server.makeBoard()
  const from = (origin: string) =>
    knock(server, `/api/boards/${board.id}/sync`, { ...bearer(board.keys.viewer), origin })
  expect(await from('https://amtsweg.example.org')).toBe('open')
  expect(await from('http://amtsweg.example.org')).toEqual({ status: 403 })
  expect(await from(server.url)).toEqual({ status: 403 })
})

test('[SV73] when a link is renewed, whoever came by it must go, at once, and others stay', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const cookie = await cookieOf(server, board, board.keys.participant)
  const guest = connectStock(server.url, board.id, { cookie })
  const host = connectStock(server.url, board.id, bearer(board.keys.facilitator))
  const codes: number[] = []
  guest.provider.on('closed', ({ code }) => void codes.push(code))
  host.provider.on('closed', ({ code }) => void codes.push(code))
  await until('both are synced', () => guest.provider.synced && host.provider.synced)
  const path = `${server.url}/api/boards/${board.id}/links/participant/renew`
  const answer: unknown = await postJson(path, {}, bearer(board.keys.facilitator)).then((r) =>
    r.json(),
  )
  const key = /"participant":"[^"#]+#([\w-]+)"/.exec(JSON.stringify(answer))?.[1]
  await until('the guest is told', () => codes.length > 0, 1000)
  const again = await fetch(`${server.url}/api/boards/${board.id}`, { headers: { cookie } })
  const byKey = await fetch(`${server.url}/api/boards/${board.id}`, {
    headers: bearer(board.keys.participant),
  })
  const renewed = await fetch(`${server.url}/api/boards/${board.id}`, {
    headers: bearer(key ?? ''),
  })
  expect(codes).toEqual([4401])
  expect(host.provider.wsconnected).toBe(true)
  expect([again.status, byKey.status, renewed.status]).toEqual([401, 403, 200])
})

test('[SV74] at the end clients are told to come back, and what they wrote is there', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const { doc, provider } = connectStock(server.url, board.id, bearer(board.keys.participant))
  const codes: (number | undefined)[] = []
  provider.on('connection-close', (event) => void codes.push(event?.code))
  await until('synced', () => provider.synced)
  doc.getMap('board').set('last', 'word')
  await until('the update has arrived', () => server.services.rooms.connections === 1)
  const seen = connectStock(server.url, board.id, bearer(board.keys.viewer))
  await until('it is seen', () => seen.doc.getMap('board').has('last'))
  await server.close()
  await until('told', () => codes.length > 0)
  const { dataFolder } = server
  const next = await startServer({ dataFolder })
  const later = connectStock(next.url, board.id, bearer(board.keys.viewer))
  await until('synced', () => later.provider.synced)
  expect(codes[0]).toBe(1012)
  expect(later.doc.getMap('board').get('last')).toBe('word')
})

test('[SV75] a frame that is too large ends its sender with a code, and the neighbours stay', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const attacker = connectStock(server.url, board.id, bearer(board.keys.participant))
  const neighbour = connectStock(server.url, board.id, bearer(board.keys.participant))
  let closed: number | undefined
  attacker.provider.on('closed', ({ code }) => void (closed = code))
  await until('both are synced', () => attacker.provider.synced && neighbour.provider.synced)
  attacker.doc.getMap('board').set('huge', 'x'.repeat(2_200_000))
  await until('the attacker is told', () => closed !== undefined)
  expect(closed).toBe(4413)
  expect(neighbour.provider.wsconnected).toBe(true)
  expect(neighbour.doc.getMap('board').has('huge')).toBe(false)
})

test('[SV27] a client that changes the schema or the title: the schema is put back, the title is followed', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const writer = connectStock(server.url, board.id, bearer(board.keys.participant))
  await until('synced', () => writer.provider.synced)
  const facts = writer.doc.getMap('board')
  const schema: unknown = facts.get('schema')
  writer.doc.transact(() => {
    facts.set('schema', { schemaVersion: 2, sequences: { 'com.example.later': 9 } })
    facts.set('title', 'Neuer Titel')
  })
  await until(
    'the schema is back',
    () => JSON.stringify(facts.get('schema')) === JSON.stringify(schema),
  )
  const shown: unknown = await fetch(`${server.url}/api/boards/${board.id}`, {
    headers: bearer(board.keys.viewer),
  }).then((r) => r.json())
  expect(shown).toMatchObject({ title: 'Neuer Titel' })
})
