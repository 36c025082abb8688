import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  journeyToCjml,
  journeyToCsv,
  journeyToMermaid,
  journeyToValue,
  templateJourney,
} from '@amtsweg/journey'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { bearer, connectStock, postJson, startServer } from '../testing/running-server.ts'
import { until } from '../testing/poll.ts'
import { MAX_JOURNEY_BYTES } from './read-body.ts'

const GERMAN = { 'accept-language': 'de' }
const ENGLISH = { 'accept-language': 'en-GB,en;q=0.9,de;q=0.5' }

function sample() {
  const journey = templateJourney('bewohnerparkausweis')
  if (journey === null) throw new Error('expected a template with a journey')
  return journey
}

async function errorOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null && 'error' in body ? body.error : body
}

test('[SV50] a board is made and answers with its links', async () => {
  const server = await startServer()
  const response = await postJson(`${server.url}/api/boards`, {
    title: ' Bauantrag  ',
    template: 'baugenehmigung',
    language: 'de',
  })
  const body: unknown = await response.json()
  const link = (key: string) =>
    expect.stringMatching(new RegExp(`^${server.url}/b/[\\w-]{22}#${key}$`))
  expect(response.status).toBe(201)
  expect(body).toEqual({
    id: expect.stringMatching(/^[\w-]{22}$/),
    title: 'Bauantrag',
    language: 'de',
    expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    links: {
      facilitator: link('[\\w-]{22}'),
      participant: link('[\\w-]{22}'),
      viewer: link('[\\w-]{22}'),
    },
  })
})

test('[SV50] what a board holds is told to its members, with links not above their own', async () => {
  const server = await startServer()
  const board = await server.makeBoard({
    title: 'Parken',
    template: 'bewohnerparkausweis',
    language: 'en',
  })
  const shown = (key: string) =>
    fetch(`${server.url}/api/boards/${board.id}`, { headers: bearer(key) }).then((r) => r.json())
  const { facilitator, participant, viewer } = board.links
  const common = {
    id: board.id,
    title: 'Parken',
    language: 'en',
    name: '',
    person: null,
    expiresAt: expect.any(String),
    expiryAnnounced: false,
    counts: { journeys: 1, steps: 9, cards: expect.any(Number), records: expect.any(Number) },
  }
  expect(await shown(board.keys.facilitator)).toEqual({
    ...common,
    role: 'facilitator',
    links: { facilitator, participant, viewer },
  })
  expect(await shown(board.keys.participant)).toEqual({
    ...common,
    role: 'participant',
    links: { participant, viewer },
  })
  expect(await shown(board.keys.viewer)).toEqual({ ...common, role: 'viewer', links: { viewer } })
})

test('[SV51] a key is traded for a cookie that works for this board and keeps a name', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const url = `${server.url}/api/boards/${board.id}`
  const opened = await postJson(`${url}/session`, { key: board.keys.participant })
  const setCookie = opened.headers.get('set-cookie') ?? ''
  const cookie = setCookie.split(';')[0] ?? ''
  const renamed = await postJson(`${url}/session`, { name: '  Ayşe\n Öz ' }, { cookie })
  const shown: unknown = await fetch(url, { headers: { cookie } }).then((r) => r.json())
  expect(await opened.json()).toEqual({
    role: 'participant',
    title: 'Bauantrag',
    name: '',
    person: 1,
    language: 'de',
  })
  expect(setCookie).toMatch(
    new RegExp(
      `^amtsweg_${board.id}=[\\w-]{22}; Path=/api/boards/${board.id}; Max-Age=\\d+; HttpOnly; SameSite=Lax$`,
    ),
  )
  expect(await renamed.json()).toEqual({
    role: 'participant',
    title: 'Bauantrag',
    name: 'Ayşe Öz',
    person: 1,
    language: 'de',
  })
  expect(shown).toMatchObject({ role: 'participant', name: 'Ayşe Öz' })
})

test('[SV51] under https the cookie is secure, and the links are those of PUBLIC_URL', async () => {
  const server = await startServer({ variables: { PUBLIC_URL: 'https://amtsweg.example.org' } })
  const board = await server.makeBoard()
  const opened = await postJson(`${server.url}/api/boards/${board.id}/session`, {
    key: board.keys.viewer,
  })
  expect(opened.headers.get('set-cookie')).toContain('; Secure')
  expect(board.links.viewer).toMatch(/^https:\/\/amtsweg\.example\.org\/b\//)
})

test('[SV52] unknown board, wrong key, no session: each has its status and code', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const other = await server.makeBoard()
  const url = `${server.url}/api/boards/${board.id}`
  const nowhere = `${server.url}/api/boards/${'x'.repeat(22)}`
  const opened = await postJson(`${server.url}/api/boards/${other.id}/session`, {
    key: other.keys.viewer,
  })
  const foreign = (opened.headers.get('set-cookie') ?? '')
    .split(';')[0]
    ?.replace(other.id, board.id)
  const status = async (answer: Promise<Response>) => {
    const response = await answer
    const error = await errorOf(response)
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
    return [response.status, code]
  }
  expect(await status(fetch(url))).toEqual([401, 'no_session'])
  expect(await status(fetch(url, { headers: bearer(other.keys.viewer) }))).toEqual([
    403,
    'wrong_key',
  ])
  expect(await status(fetch(url, { headers: { authorization: 'Basic abc' } }))).toEqual([
    403,
    'wrong_key',
  ])
  expect(await status(fetch(url, { headers: { cookie: `amtsweg_${board.id}=abc` } }))).toEqual([
    401,
    'no_session',
  ])
  expect(await status(fetch(url, { headers: { cookie: foreign ?? '' } }))).toEqual([
    401,
    'no_session',
  ])
  expect(await status(fetch(nowhere))).toEqual([404, 'unknown_board'])
  expect(await status(postJson(`${url}/session`, { key: 'abc' }))).toEqual([403, 'wrong_key'])
  expect(await status(postJson(`${url}/session`, { name: 'x' }))).toEqual([401, 'no_session'])
  expect(await status(postJson(`${nowhere}/session`, { key: 'abc' }))).toEqual([
    404,
    'unknown_board',
  ])
  expect(await status(fetch(`${server.url}/api/nothing`))).toEqual([404, 'not_found'])
})

test('[SV52] errors come in the language of the caller', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const url = `${server.url}/api/boards/${board.id}`
  expect(await errorOf(await fetch(url, { headers: GERMAN }))).toEqual({
    code: 'no_session',
    message: 'Bitte öffnen Sie das Board zuerst über seinen Link.',
  })
  expect(await errorOf(await fetch(url, { headers: ENGLISH }))).toEqual({
    code: 'no_session',
    message: 'Please open the board by its link first.',
  })
})

test('[SV53] journeys are given with their metrics, exactly as the samples say', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Parken', template: 'bewohnerparkausweis' })
  const response = await fetch(`${server.url}/api/boards/${board.id}/journeys`, {
    headers: bearer(board.keys.viewer),
  })
  const metrics = {
    steps: 9,
    waitDays: 39,
    waitDaysAuthority: 39,
    effortMinutes: 235,
    costEur: 93.4,
    contacts: 6,
    offices: 4,
  }
  expect(await response.json()).toMatchObject({
    journeys: [{ ...journeyToValue(sample()), metrics }],
  })
})

test('[SV54] a journey sent as JSON or CSV lands below the others, and everybody sees it come', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'x', template: 'empty' })
  const url = `${server.url}/api/boards/${board.id}/journeys`
  const key = bearer(board.keys.participant)
  const { doc, provider } = connectStock(server.url, board.id, bearer(board.keys.viewer))
  await until('the board is there', () => provider.synced)
  const asJson = await postJson(url, journeyToValue(sample()), key)
  const asCsv = await fetch(url, {
    method: 'POST',
    headers: { ...key, 'content-type': 'text/csv; charset=utf-8' },
    body: journeyToCsv([sample()], 'de'),
  })
  const shapes = () =>
    [...doc.getMap<{ get(key: string): unknown }>('records').values()]
      .filter((record) => record.get('type') === 'journey')
      .map((record) => ({ at: record.get('at'), h: record.get('props.h') }))
  await until('three journeys at the viewer', () => shapes().length === 3)
  const listed: unknown = await fetch(url, { headers: key }).then((r) => r.json())
  expect([asJson.status, asCsv.status]).toEqual([201, 201])
  expect(await asJson.json()).toEqual({
    journey: {
      id: sample().id,
      title: expect.any(String),
      shapeId: expect.stringMatching(/^shape:/),
    },
    warnings: [],
  })
  expect(listed).toMatchObject({
    journeys: [{}, { metrics: { steps: 9 } }, { metrics: { steps: 9 } }],
  })
  const boxes = shapes()
    .map(({ at, h }) => ({ y: Array.isArray(at) ? Number(at[1]) : Number.NaN, h: Number(h) }))
    .sort((a, b) => a.y - b.y)
  for (const [index, box] of boxes.entries()) {
    const above = boxes[index - 1]
    if (above !== undefined) expect(box.y).toBeGreaterThan(above.y + above.h)
  }
})

test('[SV55] a bad journey is refused with place and reason, and the board stays as it was', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const url = `${server.url}/api/boards/${board.id}`
  const key = { ...bearer(board.keys.participant), ...GERMAN }
  const journey = journeyToValue(sample())
  const text = JSON.stringify(journey, null, 2)
  const lost = structuredClone(journey)
  Object.assign(lost.steps[3] ?? {}, { phase: 'nirgends' })
  const before = await fetch(`${url}/export.json`, { headers: key }).then((r) => r.text())
  const cut = await postJson(`${url}/journeys`, text.slice(0, 200), key)
  const large = await postJson(
    `${url}/journeys`,
    JSON.stringify({ note: 'x'.repeat(MAX_JOURNEY_BYTES) }),
    key,
  )
  const homeless = await postJson(`${url}/journeys`, JSON.stringify(lost, null, 2), key)
  const at = JSON.stringify(lost, null, 2).split('"nirgends"')[0]?.split('\n') ?? []
  const csv = await fetch(`${url}/journeys`, {
    method: 'POST',
    headers: { ...key, 'content-type': 'text/csv' },
    body: 'a;b\r\n1;2;3',
  })
  const form = await postJson(`${url}/journeys`, 'x', { ...key, 'content-type': 'text/plain' })
  const lines = text.slice(0, 200).split('\n')
  expect(cut.status).toBe(400)
  expect(await errorOf(cut)).toMatchObject({
    code: 'bad_json',
    line: lines.length,
    column: expect.any(Number),
  })
  expect(large.status).toBe(413)
  expect(await errorOf(large)).toEqual({
    code: 'too_large',
    message: 'Das ist zu groß: Höchstens 16 MB werden angenommen.',
  })
  expect(homeless.status).toBe(422)
  expect(await errorOf(homeless)).toMatchObject({
    code: 'bad_journey',
    path: 'steps[3].phase',
    line: at.length,
    column: (at.at(-1)?.length ?? 0) + 1,
    message: expect.stringContaining('nirgends'),
    problems: [{ code: 'unknown_phase', path: 'steps[3].phase' }],
  })
  expect(csv.status).toBe(422)
  expect(form.status).toBe(415)
  expect(await fetch(`${url}/export.json`, { headers: key }).then((r) => r.text())).toBe(before)
})

test('[SV97] a journey larger than other input may be is taken, and what is exported of it comes back', async () => {
  const server = await startServer()
  const key = async () => {
    const board = await server.makeBoard()
    return {
      url: `${server.url}/api/boards/${board.id}/journeys`,
      headers: bearer(board.keys.participant),
    }
  }
  const first = await key()
  const painPoints = Array.from({ length: 450 }, (_, at) =>
    `Schmerzpunkt ${at} `.padEnd(5_000, 'ä'),
  )
  const phases = [{ id: 'p', title: 'Phase' }]
  const steps = [{ id: 's', phase: 'p', title: 'Schritt', painPoints }]
  const given = { schema: 'amtsweg-journey/1', id: 'groß', title: 'Groß', phases, steps }
  expect((await postJson(first.url, given, first.headers)).status).toBe(201)
  const journeysAt = async ({ url, headers }: typeof first) => {
    const answer: unknown = await fetch(url, { headers }).then((each) => each.json())
    return v.parse(v.object({ journeys: v.array(v.unknown()) }), answer).journeys
  }
  const exported = (await journeysAt(first))[1]
  expect(JSON.stringify(exported).length).toBeGreaterThan(2 * 1024 * 1024)
  const second = await key()
  expect((await postJson(second.url, exported, second.headers)).status).toBe(201)
  expect((await journeysAt(second))[1]).toEqual(exported)
})

test('[SV55] a board is not made from what cannot be read', async () => {
  const server = await startServer()
  const url = `${server.url}/api/boards`
  const make = async (body: unknown) => {
    const response = await postJson(url, body, ENGLISH)
    return { status: response.status, error: await errorOf(response) }
  }
  expect(await make({})).toMatchObject({
    status: 400,
    error: { code: 'bad_request', path: 'title' },
  })
  expect(await make({ title: '  ' })).toMatchObject({ status: 400, error: { path: 'title' } })
  expect(await make({ title: 'x', template: 'nope' })).toMatchObject({
    status: 400,
    error: { path: 'template' },
  })
  expect(await make('{"title": "x"')).toMatchObject({
    status: 400,
    error: { code: 'bad_json', line: 1, column: 14 },
  })
  expect(
    await make({ title: 'x', journey: { ...journeyToValue(sample()), steps: 3 } }),
  ).toMatchObject({
    status: 422,
    error: { code: 'bad_journey', path: 'journey.steps' },
  })
  expect(await server.services.storage.boards.count()).toBe(0)
})

test('[SV56] exports are files with sensible names, and JSON is the whole board', async () => {
  const server = await startServer()
  const board = await server.makeBoard({
    title: 'Größere Straße: Plan 1',
    template: 'bewohnerparkausweis',
    language: 'de',
  })
  const get = (extension: string) =>
    fetch(`${server.url}/api/boards/${board.id}/export.${extension}`, {
      headers: bearer(board.keys.viewer),
    })
  const extensions = ['json', 'csv', 'md', 'mmd', 'cjml']
  const answers = await Promise.all(extensions.map(get))
  const [json, csv, md, mmd, cjml] = answers
  const names = answers.map((answer) => answer?.headers.get('content-disposition'))
  expect(names).toEqual(
    extensions.map((e) => `attachment; filename="groessere-strasse-plan-1.${e}"`),
  )
  expect(await json?.json()).toMatchObject({
    schema: 'amtsweg-board/1',
    title: 'Größere Straße: Plan 1',
    language: 'de',
    journeys: [journeyToValue(sample())],
    records: expect.arrayContaining([expect.objectContaining({ typeName: 'page' })]),
    unreadable: [],
  })
  expect(await csv?.text()).toContain(journeyToCsv([sample()], 'de').slice(1))
  expect(await md?.text()).toContain('# ')
  expect(await mmd?.text()).toBe(journeyToMermaid([sample()], 'de'))
  expect(await cjml?.text()).toBe(journeyToCjml([sample()], 'de'))
})

test('[SV57] only a facilitator deletes; then everything is gone, in every file, and open sockets are told', async () => {
  const server = await startServer()
  const canary = 'Kanarienvogel-42'
  const board = await server.makeBoard({ title: canary, template: 'empty' })
  const url = `${server.url}/api/boards/${board.id}`
  const opened = await postJson(`${url}/session`, { key: board.keys.participant, name: canary })
  const { doc, provider } = connectStock(server.url, board.id, bearer(board.keys.participant))
  let closed: number | undefined
  provider.on('closed', ({ code }) => void (closed = code))
  await until('the board is there', () => provider.synced)
  for (let count = 0; count < 50; count++)
    doc.getMap('board').set(`note-${count}`, canary.repeat(count))
  await until('the edits are stored', async () => {
    const shown = await fetch(`${url}/export.json`, { headers: bearer(board.keys.viewer) })
    const { rows } = await server.services.storage.log.read(board.id, 0)
    return shown.ok && rows.length >= 51
  })
  const holding = () =>
    readdirSync(server.dataFolder).filter((file) =>
      readFileSync(join(server.dataFolder, file)).includes(canary),
    )
  const before = holding()
  const refused = await fetch(url, { method: 'DELETE', headers: bearer(board.keys.participant) })
  const deleted = await fetch(url, { method: 'DELETE', headers: bearer(board.keys.facilitator) })
  await until('the socket is told', () => closed !== undefined)
  const again = await fetch(url, { headers: bearer(board.keys.facilitator) })
  expect(opened.status).toBe(200)
  expect(before).not.toEqual([])
  expect([refused.status, deleted.status, again.status, closed]).toEqual([403, 204, 404, 4404])
  expect(holding()).toEqual([])
  expect(existsSync(server.dataFolder)).toBe(true)
  expect(JSON.stringify(server.logger.lines)).not.toContain(canary)
})

test('[SV58] with CREATE_BOARDS=code a board is made only with the code', async () => {
  const server = await startServer({ variables: { CREATE_BOARDS: 'code', CREATE_CODE: 'Rathaus' } })
  const make = async (body: object) => {
    const response = await postJson(`${server.url}/api/boards`, { title: 'x', ...body })
    const body_: unknown = await response.json()
    return [response.status, body_]
  }
  expect(await make({})).toMatchObject([403, { error: { code: 'code_required' } }])
  expect(await make({ code: 'rathaus' })).toMatchObject([403, { error: { code: 'wrong_code' } }])
  expect(await make({ code: ' Rathaus ' })).toMatchObject([201, { title: 'x' }])
})

test('[SV59] nothing is changed from a foreign origin', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const url = `${server.url}/api/boards/${board.id}`
  const own = new URL(server.url).origin
  const foreign = [
    'https://evil.example',
    'null',
    `${own}.evil.example`,
    `${own}/`,
    own.replace('localhost', '127.0.0.1'),
  ]
  const statuses = await Promise.all(
    [...foreign, own].map(async (origin) => {
      const headers = { ...bearer(board.keys.participant), origin }
      return (await postJson(`${url}/session`, {}, headers)).status
    }),
  )
  const removal = await fetch(url, {
    method: 'DELETE',
    headers: { ...bearer(board.keys.facilitator), origin: 'https://evil.example' },
  })
  expect(statuses).toEqual([...foreign.map(() => 403), 200])
  expect(removal.status).toBe(403)
})

test('[SV60] wrong keys and new boards are limited by address', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const tries = Array.from({ length: 230 }, () =>
    postJson(`${server.url}/api/boards/${board.id}/session`, { key: 'x'.repeat(22) }),
  )
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 403).length).toBeGreaterThanOrEqual(200)
  expect(statuses).toContain(429)
})

test('[SV165] data are of one journey where it is asked for by its id, in the language that is asked for', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Zwei', template: 'bewohnerparkausweis' })
  const second = { ...sample(), title: 'Übergang für 30 €' }
  const url = `${server.url}/api/boards/${board.id}/journeys`
  await postJson(url, journeyToValue(second), bearer(board.keys.facilitator))
  const answered = await fetch(url, { headers: bearer(board.keys.viewer) })
  const { journeys } = v.parse(
    v.object({ journeys: v.array(v.looseObject({ id: v.string() })) }),
    await answered.json(),
  )
  const id = journeys[1]?.id ?? ''
  const get = async (path: string) => {
    const answer = await fetch(`${server.url}/api/boards/${board.id}/export.${path}`, {
      headers: bearer(board.keys.viewer),
    })
    return { status: answer.status, text: await answer.text() }
  }
  for (const kind of ['csv', 'md', 'mmd', 'cjml', 'json']) {
    const one = await get(`${kind}?journey=${id}`)
    expect([kind, one.status]).toEqual([kind, 200])
    expect(one.text).toContain('Übergang für 30 €')
    // The first journey of the board is as long again, and the file of the board longer still.
    expect((await get(kind)).text.length).toBeGreaterThan(one.text.length * 1.5)
  }
  expect(JSON.parse((await get(`json?journey=${id}`)).text)).toMatchObject({
    schema: 'amtsweg-journey/1',
    title: 'Übergang für 30 €',
  })
  expect((await get(`md?journey=${id}&language=en`)).text).toContain('## Figures')
  expect((await get('csv?journey=nirgends')).status).toBe(404)
  expect((await get('csv?language=fr')).status).toBe(400)
})
