import { connectBoard } from '@amtsweg/sync'
import type { Rights } from '@amtsweg/sync'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { systemClock } from '../effects/clock.ts'
import { until } from '../testing/poll.ts'
import {
  bearer,
  connectStock,
  postJson,
  socketClass,
  startServer,
} from '../testing/running-server.ts'
import type { MadeBoard, TestServer } from '../testing/running-server.ts'

type Headers = Readonly<Record<string, string>>

/** A browser of its own: its cookie, what it is told, and calls with it. */
async function visitor(server: TestServer, board: MadeBoard, key: string, name = 'Ayşe') {
  const base = `${server.url}/api/boards/${board.id}`
  const opened = await postJson(`${base}/session`, { key, name })
  const session: unknown = await opened.json()
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const headers: Headers = { cookie, 'accept-language': 'en' }
  return {
    session,
    headers,
    post: (path: string, body: object = {}) => answerOf(postJson(`${base}${path}`, body, headers)),
    get: (path: string) => answerOf(fetch(`${base}${path}`, { headers })),
  }
}

async function answerOf(request: Promise<Response>): Promise<{ status: number; body: unknown }> {
  const response = await request
  const text = await response.text()
  const body: unknown = text === '' ? null : JSON.parse(text)
  return { status: response.status, body }
}

/** A page's line to the board, with what the server says on it. */
function line(server: TestServer, board: MadeBoard, headers: Headers) {
  const doc = new Y.Doc()
  const connection = connectBoard({
    url: server.url.replace(/^http/, 'ws'),
    boardId: board.id,
    doc,
    WebSocketPolyfill: socketClass(headers),
  })
  const rights: Rights[] = []
  const notices: string[] = []
  const closed: number[] = []
  connection.onRights((next) => void rights.push(next))
  connection.onNotice((code) => void notices.push(code))
  connection.onClosed((code) => void closed.push(code))
  onTestFinished(() => connection.close())
  return { doc, connection, rights, notices, closed, facts: doc.getMap('board') }
}

async function setUp() {
  const server = await startServer()
  const board = await server.makeBoard()
  const host = await visitor(server, board, board.keys.facilitator, 'Moderation')
  const guest = await visitor(server, board, board.keys.participant)
  const hostLine = line(server, board, host.headers)
  const guestLine = line(server, board, guest.headers)
  await Promise.all([hostLine.connection.whenSynced, guestLine.connection.whenSynced])
  const code = (body: unknown) => JSON.stringify(body).replace(/^.*"code":"(\w+)".*$/, '$1')
  return { server, board, host, guest, hostLine, guestLine, code }
}

test('[SV120] a facilitator switches a link off: who came by it must go, nobody comes in, until it is made anew', async () => {
  const { server, board, host, guest, hostLine, guestLine } = await setUp()
  const off = await host.post('/links/participant/revoke')
  await until('the guest is told', () => guestLine.closed.length > 0, 1000)
  expect(off).toEqual({
    status: 200,
    body: { links: { facilitator: board.links.facilitator, viewer: board.links.viewer } },
  })
  expect(guestLine.closed).toEqual([4401])
  expect(hostLine.connection.status()).toBe('saved')
  expect((await guest.get('')).status).toBe(401)
  const again = await visitor(server, board, board.keys.participant)
  expect(JSON.stringify(again.session)).toContain('wrong_key')
  const anew = await host.post('/links/participant/renew')
  const link = /"participant":"([^"]+)"/.exec(JSON.stringify(anew.body))?.[1] ?? ''
  const back = await visitor(server, board, new URL(link).hash.slice(1))
  expect(link).not.toBe(board.links.participant)
  expect(back.session).toMatchObject({ role: 'participant', person: 3 })
})

test('[SV120] whoever renews or switches off the link that they came by goes on, the others of that link do not', async () => {
  const { server, board, host, hostLine, code } = await setUp()
  const second = await visitor(server, board, board.keys.facilitator, 'Zweite')
  const secondLine = line(server, board, second.headers)
  await secondLine.connection.whenSynced
  expect((await host.post('/links/facilitator/revoke')).status).toBe(200)
  await until('the second is told', () => secondLine.closed.length > 0, 1000)
  expect((await host.get('/people')).status).toBe(200)
  expect(hostLine.closed).toEqual([])
  expect((await second.get('')).status).toBe(401)
  const other = await server.makeBoard()
  const path = `${server.url}/api/boards/${other.id}/links/facilitator/revoke`
  const byKey = await answerOf(postJson(path, {}, bearer(other.keys.facilitator)))
  expect([byKey.status, code(byKey.body)]).toEqual([422, 'own_link'])
})

test('[SV121] who is here is told to facilitators, each person once, programs left out', async () => {
  const { server, board, host, guest } = await setUp()
  const secondTab = line(server, board, guest.headers)
  const program = connectStock(server.url, board.id, bearer(board.keys.participant))
  await until('all are there', () => program.provider.synced)
  await secondTab.connection.whenSynced
  expect(await host.get('/people')).toEqual({
    status: 200,
    body: {
      people: [
        { person: 1, name: 'Moderation', role: 'facilitator' },
        { person: 2, name: 'Ayşe', role: 'participant' },
      ],
      paused: false,
    },
  })
})

test('[SV121] a person is the same in every window and after each return, for others too', async () => {
  const { server, board, guest, hostLine } = await setUp()
  const secondTab = line(server, board, guest.headers)
  await secondTab.connection.whenSynced
  secondTab.connection.awareness.setLocalStateField('user', { name: 'x', color: '#112233' })
  const seen = () =>
    hostLine.connection.awareness.getStates().get(secondTab.doc.clientID)?.['user']?.person
  await until('the tab is seen', () => seen() !== undefined)
  expect(seen()).toBe(2)
  expect((await guest.get('')).body).toMatchObject({ person: 2, name: 'Ayşe' })
})

test('[SV122] a role is changed while somebody is here: they are told, and from then on it holds', async () => {
  const { host, guest, hostLine, guestLine } = await setUp()
  await until('rights are told', () => guestLine.rights.length === 1)
  expect((await host.post('/people/2/role', { role: 'viewer' })).status).toBe(200)
  await until('the change is told', () => guestLine.rights.length === 2)
  guestLine.facts.set('note', 'as a viewer')
  await until('refused', () => guestLine.notices.length === 1)
  expect((await guest.get('')).body).toMatchObject({ role: 'viewer' })
  expect((await host.post('/people/2/role', { role: 'facilitator' })).status).toBe(200)
  await until('what was written comes now', () => hostLine.facts.get('note') === 'as a viewer')
  await until('and is saved', () => guestLine.connection.status() === 'saved')
  expect(guestLine.rights).toEqual([
    { role: 'participant', isPaused: false },
    { role: 'viewer', isPaused: false },
    { role: 'facilitator', isPaused: false },
  ])
  expect(guestLine.notices).toEqual(['read_only'])
  expect((await guest.get('/people')).status).toBe(200)
})

test('[SV123] whoever is removed is told why, and comes back neither by the session nor with the link in that browser', async () => {
  const { server, board, host, guest, guestLine, code } = await setUp()
  expect((await host.post('/people/2/remove')).status).toBe(204)
  await until('told', () => guestLine.closed.length > 0, 1000)
  expect(guestLine.closed).toEqual([4410])
  const again = await guest.get('')
  const byLink = await guest.post('/session', { key: board.keys.participant })
  const socket = line(server, board, guest.headers)
  await until('the socket is refused', () => socket.closed.length > 0)
  expect([again.status, code(again.body)]).toEqual([403, 'removed'])
  expect([byLink.status, code(byLink.body)]).toEqual([403, 'removed'])
  expect(socket.closed).toEqual([4410])
  expect((await host.post('/people/2/remove')).status).toBe(404)
})

test('[SV123] nobody changes or removes themselves, and only facilitators change others', async () => {
  const { host, guest, code } = await setUp()
  const own = [
    await host.post('/people/1/role', { role: 'viewer' }),
    await host.post('/people/1/remove'),
  ]
  expect(own.map(({ status, body }) => [status, code(body)])).toEqual([
    [422, 'own_person'],
    [422, 'own_person'],
  ])
  const unknown = await host.post('/people/99/role', { role: 'viewer' })
  expect([unknown.status, code(unknown.body)]).toEqual([404, 'unknown_person'])
  const paths = [
    '/links/participant/renew',
    '/links/viewer/revoke',
    '/people/1/role',
    '/people/1/remove',
    '/pause',
    '/code',
    '/code/end',
  ]
  const byGuest = await Promise.all(paths.map((path) => guest.post(path)))
  expect(byGuest.map(({ status }) => status)).toEqual(paths.map(() => 403))
  expect((await guest.get('/people')).status).toBe(403)
  expect((await guest.get('/code')).status).toBe(403)
})

test('[SV124] while it is paused nobody but facilitators writes; all are told, and what was typed comes when it goes on', async () => {
  const { server, board, host, guest, hostLine, guestLine } = await setUp()
  const stock = connectStock(server.url, board.id, bearer(board.keys.participant))
  await until('synced', () => stock.provider.synced)
  expect(await host.post('/pause', { paused: true })).toEqual({
    status: 200,
    body: { paused: true },
  })
  await until('told', () => guestLine.rights.at(-1)?.isPaused === true)
  guestLine.facts.set('typed', 'in between')
  guestLine.facts.set('more', 'of it')
  stock.doc.getMap('board').set('program', 'waits')
  hostLine.facts.set('host', 'writes')
  await until('the host is heard', () => guestLine.facts.get('host') === 'writes')
  await until('the guest is told', () => guestLine.notices.length === 2)
  expect([...hostLine.facts.keys()]).not.toContain('typed')
  expect(guestLine.connection.status()).toBe('saving')
  const byProgram = await guest.post('/journeys', {})
  expect(byProgram.status).toBe(423)
  const late = line(server, board, guest.headers)
  await until('told at the door', () => late.rights.length === 1)
  expect(late.rights).toEqual([{ role: 'participant', isPaused: true }])

  await host.post('/pause', { paused: false })
  await until('it arrives', () => hostLine.facts.get('more') === 'of it')
  await until('all of it', () => hostLine.facts.get('program') === 'waits')
  await until('it is saved', () => guestLine.connection.status() === 'saved')
  guestLine.facts.set('later', 'as ever')
  await until('what follows arrives', () => hostLine.facts.get('later') === 'as ever')
  expect(hostLine.facts.get('typed')).toBe('in between')
  expect(guestLine.closed).toEqual([])
})

test('[SV124] a pause outlives the room and the server', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  await postJson(
    `${server.url}/api/boards/${board.id}/pause`,
    { paused: true },
    bearer(board.keys.facilitator),
  )
  await server.close()
  const next = await startServer({ dataFolder: server.dataFolder })
  const guest = line(next, board, bearer(board.keys.participant))
  await until('told', () => guest.rights.length > 0)
  expect(guest.rights).toEqual([{ role: 'participant', isPaused: true }])
})

test('[SV125] a short code lets people in as participants for some hours, and is shown again meanwhile', async () => {
  let late = 0
  const clock = { now: () => 1_000_000_000_000 + late, after: systemClock.after.bind(systemClock) }
  const server = await startServer({ clock })
  const board = await server.makeBoard()
  const base = `${server.url}/api/boards/${board.id}`
  const host = bearer(board.keys.facilitator)
  const made = await answerOf(postJson(`${base}/code`, {}, host))
  const shown = await answerOf(fetch(`${base}/code`, { headers: host }))
  expect(made).toEqual({
    status: 201,
    body: {
      code: expect.stringMatching(/^\d{4}-\d{4}$/),
      expiresAt: new Date(clock.now() + 8 * 60 * 60 * 1000).toISOString(),
    },
  })
  expect(shown).toEqual({ status: 200, body: made.body })
  const code = /\d{4}-\d{4}/.exec(JSON.stringify(made.body))?.[0] ?? ''
  const typed = ` ${code.replace('-', ' – ')} `
  const find = () => answerOf(postJson(`${server.url}/api/codes`, { code: typed }))
  const enter = () => answerOf(postJson(`${base}/session`, { code, name: 'Bo' }))
  expect(await find()).toEqual({ status: 200, body: { id: board.id } })
  expect(await enter()).toMatchObject({ status: 200, body: { role: 'participant', name: 'Bo' } })
  late = 8 * 60 * 60 * 1000
  expect([(await find()).status, (await enter()).status]).toEqual([404, 404])
  expect((await answerOf(fetch(`${base}/code`, { headers: host }))).body).toEqual({
    code: null,
    expiresAt: null,
  })
})

test('[SV125] a code ends when a new one is made, when it is ended, and with the participants’ link', async () => {
  const { server, board, host } = await setUp()
  const make = async () =>
    /\d{4}-\d{4}/.exec(JSON.stringify((await host.post('/code')).body))?.[0] ?? ''
  const status = async (code: string) =>
    (await postJson(`${server.url}/api/codes`, { code })).status
  const first = await make()
  const second = await make()
  expect([await status(first), await status(second)]).toEqual([404, 200])
  await host.post('/code/end')
  expect(await status(second)).toBe(404)
  const third = await make()
  await host.post('/links/participant/renew')
  expect(await status(third)).toBe(404)
  const other = await server.makeBoard()
  const fourth = await make()
  const elsewhere = await postJson(`${server.url}/api/boards/${other.id}/session`, { code: fourth })
  expect(elsewhere.status).toBe(404)
  expect(board.id).not.toBe(other.id)
})

test('[SV126] a right code costs nothing, so that a whole workshop comes in from one address', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const base = `${server.url}/api/boards/${board.id}`
  const made = await answerOf(postJson(`${base}/code`, {}, bearer(board.keys.facilitator)))
  const right = /\d{4}-\d{4}/.exec(JSON.stringify(made.body))?.[0] ?? ''
  const statuses = new Set<number>()
  for (let at = 0; at < 200; at += 1) {
    statuses.add((await postJson(`${server.url}/api/codes`, { code: right })).status)
  }
  expect([...statuses]).toEqual([200])
})

test('[SV127] each act is in the audit log, without content', async () => {
  const { server, board, host } = await setUp()
  await host.post('/code')
  await host.post('/code/end')
  await host.post('/people/2/role', { role: 'viewer' })
  await host.post('/pause', { paused: true })
  await host.post('/pause', { paused: false })
  await host.post('/people/2/remove')
  await host.post('/links/viewer/renew')
  await host.post('/links/viewer/revoke')
  await host.post('/people/1/remove')
  const entries = await server.services.storage.audit.read({ board: board.id, limit: 20 })
  expect(entries.map(({ act, by }) => [act, by])).toEqual([
    ['created', 'maker'],
    ['code_made', 'facilitator'],
    ['code_ended', 'facilitator'],
    ['role_changed', 'facilitator'],
    ['paused', 'facilitator'],
    ['resumed', 'facilitator'],
    ['removed_person', 'facilitator'],
    ['link_renewed', 'facilitator'],
    ['link_revoked', 'facilitator'],
  ])
})

test('[SV135] what a facilitator has locked is put back at once for all, the sender is told, and each act is noted', async () => {
  const { server, board, hostLine, guestLine } = await setUp()
  const watcher = connectStock(server.url, board.id, bearer(board.keys.viewer))
  await until('the watcher is synced', () => watcher.provider.synced)
  const recordOf = (doc: Y.Doc, id: string) => {
    const map = doc.getMap('records').get(id)
    if (!(map instanceof Y.Map)) throw new Error('expected the record')
    return map
  }
  const isJourney = (map: unknown) => map instanceof Y.Map && map.get('type') === 'journey'
  const [id = ''] = [...hostLine.doc.getMap('records')].find(([, map]) => isJourney(map)) ?? []
  const at: unknown = recordOf(hostLine.doc, id).get('at')
  const seen: unknown[] = []
  recordOf(watcher.doc, id).observe(() => void seen.push(recordOf(watcher.doc, id).get('at')))
  recordOf(hostLine.doc, id).set('isLocked', true)
  await until('all know', () => recordOf(guestLine.doc, id).get('isLocked') === true)

  recordOf(guestLine.doc, id).set('at', [7, 7, 0])
  await until('the guest is told', () => guestLine.notices.length > 0)
  await until('and has what all have', () => recordOf(guestLine.doc, id).get('at') !== undefined)
  await until(
    'it is put back',
    () => JSON.stringify(recordOf(guestLine.doc, id).get('at')) === JSON.stringify(at),
  )
  await until('and saved', () => guestLine.connection.status() === 'saved')
  expect(guestLine.notices).toEqual(['locked'])
  expect(JSON.stringify(seen)).not.toContain('[7,7,0]')
  recordOf(hostLine.doc, id).set('isLocked', false)
  await until('unlocked', () => recordOf(guestLine.doc, id).get('isLocked') === false)
  recordOf(guestLine.doc, id).set('at', [8, 8, 0])
  await until('it is free', () => JSON.stringify(seen).includes('[8,8,0]'))
  const entries = await server.services.storage.audit.read({ board: board.id, limit: 20 })
  expect(entries.map(({ act }) => act)).toEqual(['created', 'locked', 'unlocked'])
})
