import { connect } from 'node:net'
import { bearer, postJson, startServer, systemClock, until } from '@amtsweg/server/testing'
import type { MadeBoard, TestServer } from '@amtsweg/server/testing'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { amount, patience } from './amount.ts'
import { pipelined } from './pipelined.ts'
import { seededRandom } from './seeded-random.ts'

const PUBLIC = 'https://amtsweg.example.org'

/** Origins that are nearly the right one. */
function foreignOrigins(): readonly string[] {
  const random = seededRandom(1)
  const known = [
    '',
    'null',
    '*',
    'file://',
    'http://amtsweg.example.org',
    `${PUBLIC}/`,
    `${PUBLIC}:443`,
    `${PUBLIC}.`,
    `${PUBLIC}.evil.example`,
    `${PUBLIC}@evil.example`,
    'https://evil.example/https://amtsweg.example.org',
    'https://AMTSWEG.example.org',
    'https://example.org',
    'https://x.amtsweg.example.org',
    'https://amtsweg.example.org, https://evil.example',
    'chrome-extension://amtsweg.example.org',
  ]
  const made = new Set<string>()
  while (made.size + known.length < 200) {
    const at = random.below(PUBLIC.length)
    const letter = random.pick('abcdefghijklmnopqrstuvwxyz.-:/%@0123456789'.split(''))
    const changed = `${PUBLIC.slice(0, at)}${letter}${PUBLIC.slice(at + random.below(2))}`
    if (changed !== PUBLIC) made.add(changed)
  }
  return [...known, ...made]
}

function upgradeStatus(server: TestServer, path: string, headers: Record<string, string>) {
  const socket = new WebSocket(`ws://localhost:${server.port}${path}`, { headers })
  onTestFinished(() => socket.terminate())
  return new Promise<number>((resolve, reject) => {
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
    socket.on('message', () => resolve(101))
    socket.on('error', reject)
  })
}

test('[SV59] of 200 variants of Origin only the exact one changes something or opens a socket', async () => {
  const server = await startServer({ variables: { PUBLIC_URL: PUBLIC } })
  const board = await server.makeBoard()
  const path = `/api/boards/${board.id}/sync`
  const key = bearer(board.keys.participant)
  const answers = await Promise.all(
    foreignOrigins().map(async (origin) => {
      const { status } = await postJson(`${server.url}/api/boards`, { title: 'x' }, { origin })
      return `${status} ${await upgradeStatus(server, path, { ...key, origin })}`
    }),
  )
  expect(answers.length).toBe(200)
  expect(new Set(answers)).toEqual(new Set(['403 403']))
  const exact = await postJson(`${server.url}/api/boards`, { title: 'x' }, { origin: PUBLIC })
  expect([exact.status, await upgradeStatus(server, path, { ...key, origin: PUBLIC })]).toEqual([
    201, 101,
  ])
})

test('[SV59] no changing route obeys a page of another site, whatever it sends', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Parken', template: 'bewohnerparkausweis' })
  const url = `${server.url}/api/boards/${board.id}`
  const opened = await postJson(`${url}/session`, { key: board.keys.facilitator })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const exported = () => fetch(`${url}/export.json`, { headers: { cookie } }).then((r) => r.text())
  const before = await exported()
  const evil = 'https://evil.example'
  const contexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a form': { origin: evil, 'content-type': 'application/x-www-form-urlencoded' },
    'a form with a file': { origin: evil, 'content-type': 'multipart/form-data; boundary=x' },
    'fetch without cors': { origin: evil, 'content-type': 'text/plain' },
    'fetch with JSON': { origin: evil, 'content-type': 'application/json' },
    'a sandboxed frame': { origin: 'null', 'content-type': 'application/json' },
    'a form of a browser that names no origin': { 'content-type': 'text/plain' },
  }
  // Safe: the description of the interface is an object of paths, and a test sees to its completeness.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const description = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => !['get', 'head', 'parameters'].includes(method))
      .map((method) => ({ method: method.toUpperCase(), path: path.replace('{id}', board.id) })),
  )
  expect(routes.length).toBeGreaterThan(4)
  const passed: string[] = []
  for (const { method, path } of routes) {
    for (const [name, headers] of Object.entries(contexts)) {
      // A browser that names no origin can only send forms, and a form only POST.
      if (headers['origin'] === undefined && method !== 'POST') continue
      const { status } = await fetch(`${server.url}${path.replaceAll(/\{\w+\}/g, '1')}`, {
        method,
        headers: { ...headers, cookie },
        body: '{"title":"Erobert","name":"x","key":"x"}',
      })
      if (status !== 403 && status !== 415) passed.push(`${method} ${path} ${name}: ${status}`)
    }
  }
  expect(passed).toEqual([])
  expect(await exported()).toBe(before)
})

const KEYS = amount({ short: 3000, long: 1_000_000 })

test(
  '[SV60] guessed keys hit nothing, and soon all that is answered is 429, whatever X-Forwarded-For says',
  async () => {
    const server = await startServer()
    const board = await server.makeBoard()
    const random = seededRandom(1)
    const statuses = await pipelined(server, KEYS, (at) => ({
      path: `/api/boards/${board.id}`,
      headers: {
        authorization: `Bearer ${Buffer.from(random.bytes(16)).toString('base64url')}`,
        'x-forwarded-for': `198.51.100.${at % 250}`,
      },
    }))
    expect(new Set(statuses.keys())).toEqual(new Set([403, 429]))
    // 200 at once, and one a second.
    expect(statuses.get(403)).toBeLessThan(KEYS / 10)
    expect([...statuses.values()].reduce((sum, each) => sum + each)).toBe(KEYS)
    const right = { headers: bearer(board.keys.viewer) }
    expect((await fetch(`${server.url}/api/boards/${board.id}`, right)).status).toBe(200)
  },
  patience({ short: 60_000, long: 1_800_000 }),
)

const CODES = amount({ short: 2000, long: 100_000 })

test(
  '[SV126] guessed short codes hit nothing, and soon all that is answered is 429, whatever X-Forwarded-For says',
  async () => {
    const server = await startServer()
    const board = await server.makeBoard()
    const url = `${server.url}/api/boards/${board.id}/code`
    const made = await postJson(url, {}, bearer(board.keys.facilitator))
    expect(made.status).toBe(201)
    const random = seededRandom(1)
    const statuses = await pipelined(server, CODES, (at) => ({
      method: 'POST',
      path: '/api/codes',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${at % 250}` },
      body: JSON.stringify({ code: String(random.below(100_000_000)).padStart(8, '0') }),
    }))
    expect(new Set(statuses.keys())).toEqual(new Set([404, 429]))
    // 40 at once, and four a minute.
    expect(statuses.get(404)).toBeLessThan(200)
  },
  patience({ short: 60_000, long: 600_000 }),
)

test('[SV183] a wrong key gets the same answer whatever is wrong with it', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const other = await server.makeBoard()
  const url = `${server.url}/api/boards/${board.id}`
  const renew = `${url}/links/viewer/renew`
  await postJson(renew, {}, bearer(board.keys.facilitator))
  const right = board.keys.participant
  const nearly = `${right.slice(0, -2)}${right.at(-2) === 'A' ? 'B' : 'A'}${right.at(-1)}`
  const wrong = [
    'A'.repeat(22),
    nearly,
    right.slice(1),
    `${right}A`,
    right.toLowerCase(),
    other.keys.participant,
    board.keys.viewer,
    board.id,
    'x',
  ]
  const answers = await Promise.all(
    wrong.flatMap((key) => [
      fetch(url, { headers: bearer(key) }),
      postJson(`${url}/session`, { key, name: 'x' }),
    ]),
  )
  const told = await Promise.all(answers.map(async (each) => `${each.status} ${await each.text()}`))
  expect(new Set(told).size).toBe(1)
  expect(told[0]).toContain('403')
})

/** Medians of what two kinds of request take, asked in turns; in microseconds. */
async function mediansOf(
  kinds: readonly [() => Promise<unknown>, () => Promise<unknown>],
  rounds: number,
): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    // Whoever is asked second finds all warm.
    for (const at of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const start = performance.now()
      await kinds[at]()
      times[at].push((performance.now() - start) * 1000)
    }
  }
  const middle = (all: number[]) => all.toSorted((a, b) => a - b)[all.length / 2] ?? 0
  return [middle(times[0]), middle(times[1])]
}

// Only in the long form: on a busy machine a measurement of time says nothing.
test.each(Array.from({ length: amount({ short: 0, long: 1 }) }, () => 4000))(
  '[SV183] the time of %i answers tells neither how much of a key is right nor whether there is such a board',
  async (rounds) => {
    const server = await startServer()
    const board = await server.makeBoard()
    const ask = (id: string, key: string) => async () => {
      const answer = await fetch(`${server.url}/api/boards/${id}`, { headers: bearer(key) })
      await answer.text()
    }
    // Beyond the tries of an address all are told the same.
    for (let count = 0; count < 300; count += 1) await ask(board.id, 'A'.repeat(22))()
    const right = board.keys.participant
    const nearly = `${right.slice(0, -2)}${right.at(-2) === 'A' ? 'B' : 'A'}${right.at(-1)}`
    const nowhere = 'A'.repeat(board.id.length)
    for (const pair of [
      [ask(board.id, nearly), ask(board.id, 'A'.repeat(22))],
      [ask(nowhere, 'A'.repeat(22)), ask(board.id, 'A'.repeat(22))],
    ] as const) {
      const [one, other] = await mediansOf(pair, rounds)
      expect(one / other).toBeGreaterThan(0.7)
      expect(one / other).toBeLessThan(1.4)
    }
  },
  120_000,
)

test('[SV132] behind a trusted proxy one guesser does not use up the tries of the others', async () => {
  const server = await startServer({ variables: { TRUST_PROXY: '1' } })
  const board = await server.makeBoard()
  const knock = async (forwardedFor: string) => {
    const headers = { ...bearer('A'.repeat(22)), 'x-forwarded-for': forwardedFor }
    return (await fetch(`${server.url}/api/boards/${board.id}`, { headers })).status
  }
  let last = 0
  // What the guesser adds in front is not believed.
  for (let count = 0; count < 300; count += 1) last = await knock(`10.0.${count}.1, 198.51.100.7`)
  expect(last).toBe(429)
  expect(await knock('203.0.113.9')).toBe(403)
})

/** Sends bytes on a line of their own; resolves with what came back when it is over, or at once when it stays half open. */
function rawLine(server: TestServer, text: string, { isLeftOpen = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    const line = connect(server.port, 'localhost')
    let answer = ''
    onTestFinished(() => void line.destroy())
    line.on('data', (data) => void (answer += data.toString('latin1')))
    line.on('error', () => resolve(answer))
    line.on('close', () => resolve(answer))
    line.on('connect', () => {
      if (isLeftOpen) line.write(text, () => resolve(''))
      else line.end(text)
    })
  })
}

test(
  '[SV62] malformed and half-open requests bring no 5xx and keep nobody else waiting',
  async () => {
    const server = await startServer()
    const board = await server.makeBoard()
    const random = seededRandom(1)
    const good = `POST /api/boards/${board.id}/journeys HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\nAuthorization: Bearer ${board.keys.participant}\r\nContent-Length: 15\r\n\r\n{"schema": "x"}`
    const halfOpen = amount({ short: 100, long: 500 })
    await Promise.all(
      Array.from({ length: halfOpen }, () =>
        rawLine(server, good.slice(0, random.below(good.length)), { isLeftOpen: true }),
      ),
    )
    const malformed = amount({ short: 500, long: 10_000 })
    const bad: string[] = []
    for (let count = 0; count < malformed; count += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => {
          const at = random.below(good.length)
          const garbage = Buffer.from(random.bytes(1 + random.below(8))).toString('latin1')
          return rawLine(
            server,
            `${good.slice(0, at)}${garbage}${good.slice(at + random.below(9))}`,
          )
        }),
      )
      bad.push(...answers.filter((answer) => answer.startsWith('HTTP/1.1 5')))
    }
    expect(bad).toEqual([])
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200)
    expect(server.logger.lines.filter(({ level }) => level === 'error')).toEqual([])
  },
  patience({ short: 60_000, long: 300_000 }),
)

test(
  '[SV71] sockets without a session are all closed with a code, and none is in the room',
  async () => {
    const server = await startServer()
    const board = await server.makeBoard()
    const count = amount({ short: 200, long: 1000 })
    const codes = await Promise.all(
      Array.from({ length: count }, () => {
        const socket = new WebSocket(`ws://localhost:${server.port}/api/boards/${board.id}/sync`)
        return new Promise<number>((resolve, reject) => {
          socket.on('close', resolve)
          socket.on('error', reject)
        })
      }),
    )
    expect(new Set(codes)).toEqual(new Set([4401]))
    expect(codes.length).toBe(count)
    expect(server.services.rooms.connections).toBe(0)
  },
  patience({ short: 60_000, long: 120_000 }),
)

test('[SV73] when a link is renewed all 50 who came by it are closed within a second, and others stay', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const codes: number[] = []
  const join = (key: string) =>
    new Promise<WebSocket>((resolve, reject) => {
      const socket = new WebSocket(`ws://localhost:${server.port}/api/boards/${board.id}/sync`, {
        headers: { ...bearer(key) },
      })
      onTestFinished(() => socket.terminate())
      socket.on('message', () => resolve(socket))
      socket.on('close', (code) => void codes.push(code))
      socket.on('error', reject)
    })
  const host = await join(board.keys.facilitator)
  await Promise.all(Array.from({ length: 50 }, () => join(board.keys.participant)))
  const renewed = await postJson(
    `${server.url}/api/boards/${board.id}/links/participant/renew`,
    {},
    bearer(board.keys.facilitator),
  )
  expect(renewed.status).toBe(200)
  await until('all are closed', () => codes.length === 50, 1000)
  expect(new Set(codes)).toEqual(new Set([4401]))
  expect(host.readyState).toBe(host.OPEN)
})

const LINKS = amount({ short: 10, long: 100 })

test(
  '[SV5] boards whose time is up open by none of their links',
  async () => {
    let passed = 0
    const clock = { ...systemClock, now: () => Date.now() + passed }
    const server = await startServer({ clock, variables: { BOARD_TTL_DAYS: '1' } })
    const boards: MadeBoard[] = []
    for (let count = 0; count < LINKS; count += 1) boards.push(await server.makeBoard())
    const statusOf = async ({ id, keys }: MadeBoard) =>
      Promise.all(
        Object.values(keys).map(async (key) => {
          const opened = await postJson(`${server.url}/api/boards/${id}/session`, { key })
          const shown = await fetch(`${server.url}/api/boards/${id}`, { headers: bearer(key) })
          return `${opened.status} ${shown.status}`
        }),
      )
    const statuses = async () => new Set((await Promise.all(boards.map(statusOf))).flat())
    expect(await statuses()).toEqual(new Set(['200 200']))
    passed = 2 * 24 * 60 * 60 * 1000
    expect(await statuses()).toEqual(new Set(['404 404']))
  },
  patience({ long: 120_000 }),
)

test(
  '[SV73] a link that is renewed again and again opens by its last key only',
  async () => {
    const server = await startServer()
    const board = await server.makeBoard()
    const url = `${server.url}/api/boards/${board.id}`
    const keys = [board.keys.participant]
    const cookies: string[] = []
    for (let count = 0; count < LINKS; count += 1) {
      const opened = await postJson(`${url}/session`, { key: keys.at(-1), name: 'x' })
      cookies.push(opened.headers.get('set-cookie')?.split(';')[0] ?? '')
      const path = `${url}/links/participant/renew`
      const renewed = await postJson(path, {}, bearer(board.keys.facilitator))
      keys.push(/participant":"[^"#]*#([\w-]{22})"/.exec(await renewed.text())?.[1] ?? '')
    }
    expect(new Set(keys).size).toBe(LINKS + 1)
    const byKey = await Promise.all(keys.map((key) => fetch(url, { headers: bearer(key) })))
    expect(byKey.map(({ status }) => status)).toEqual([...cookies.map(() => 403), 200])
    const byCookie = await Promise.all(cookies.map((cookie) => fetch(url, { headers: { cookie } })))
    expect(byCookie.map(({ status }) => status)).toEqual(cookies.map(() => 401))
  },
  patience({ long: 120_000 }),
)

test(
  '[SV122] people who were made viewers change nothing any more, by whatever link they came',
  async () => {
    const server = await startServer()
    const board = await server.makeBoard({ title: 'Parken', template: 'bewohnerparkausweis' })
    const url = `${server.url}/api/boards/${board.id}`
    const key = bearer(board.keys.facilitator)
    const shown = async () => (await fetch(`${url}/export.json`, { headers: key })).text()
    const statuses: string[] = []
    const before = await shown()
    for (let count = 0; count < LINKS; count += 1) {
      const role = count % 2 === 0 ? 'facilitator' : 'participant'
      const opened = await postJson(`${url}/session`, { key: board.keys[role], name: 'x' })
      const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
      const person = /"person":(\d+)/.exec(await opened.text())?.[1] ?? ''
      await postJson(`${url}/people/${person}/role`, { role: 'viewer' }, key)
      const tries = [
        await postJson(`${url}/journeys`, { schema: 'amtsweg-journey/1' }, { cookie }),
        await postJson(`${url}/history/points`, { name: 'x' }, { cookie }),
        await postJson(`${url}/pause`, { paused: true }, { cookie }),
        await postJson(`${url}/people/${person}/role`, { role: 'facilitator' }, { cookie }),
        await postJson(`${url}/links/viewer/renew`, {}, { cookie }),
        await fetch(url, { method: 'DELETE', headers: { cookie } }),
        await fetch(url, { headers: { cookie } }),
      ]
      statuses.push(tries.map(({ status }) => status).join(' '))
    }
    expect(new Set(statuses)).toEqual(new Set(['403 403 403 403 403 403 200']))
    expect(await shown()).toBe(before)
  },
  patience({ long: 120_000 }),
)
