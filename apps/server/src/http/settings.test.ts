import { expect, test } from 'vitest'
import { systemClock } from '../effects/clock.ts'
import { until } from '../testing/poll.ts'
import { bearer, connectStock, postJson, startServer } from '../testing/running-server.ts'
import type { MadeBoard, TestServer } from '../testing/running-server.ts'

const DAY = 24 * 60 * 60 * 1000
const START = 1_800_000_000_000

function patch(server: TestServer, board: MadeBoard, key: string, body: unknown) {
  return fetch(`${server.url}/api/boards/${board.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', ...bearer(key) },
    body: JSON.stringify(body),
  })
}

async function shown(server: TestServer, board: MadeBoard): Promise<unknown> {
  const answer = await fetch(`${server.url}/api/boards/${board.id}`, {
    headers: bearer(board.keys.viewer),
  })
  return answer.json()
}

test('[SV140] a facilitator changes title and language, and everybody on the board sees it', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Bauantrag', language: 'de' })
  const { doc, provider } = connectStock(server.url, board.id, bearer(board.keys.viewer))
  await until('synced', () => provider.synced)
  const answer = await patch(server, board, board.keys.facilitator, {
    title: ' Ausweis ',
    language: 'en',
  })
  expect([answer.status, await answer.json()]).toEqual([200, { title: 'Ausweis', language: 'en' }])
  const facts = doc.getMap('board')
  await until('seen', () => facts.get('title') === 'Ausweis' && facts.get('language') === 'en')
  expect(await shown(server, board)).toMatchObject({ title: 'Ausweis', language: 'en' })
  const only = await patch(server, board, board.keys.facilitator, { language: 'de' })
  expect(await only.json()).toEqual({ title: 'Ausweis', language: 'de' })
})

test('[SV140] nobody else does, and what does not fit is refused', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Bauantrag', language: 'de' })
  const { facilitator, participant, viewer } = board.keys
  const statuses = []
  for (const key of [participant, viewer, 'x'.repeat(22)]) {
    statuses.push((await patch(server, board, key, { title: 'x' })).status)
    statuses.push(
      (await postJson(`${server.url}/api/boards/${board.id}/extension`, {}, bearer(key))).status,
    )
  }
  for (const body of [{ title: ' ' }, { title: 'x'.repeat(301) }, { language: 'fr' }]) {
    statuses.push((await patch(server, board, facilitator, body)).status)
  }
  const text = await fetch(`${server.url}/api/boards/${board.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'text/plain', ...bearer(facilitator) },
    body: '{}',
  })
  expect([...statuses, text.status]).toEqual([403, 403, 403, 403, 403, 403, 400, 400, 400, 415])
  expect(await shown(server, board)).toMatchObject({ title: 'Bauantrag', language: 'de' })
})

test('[SV116] the end is told fourteen days before, and a facilitator or work puts it off', async () => {
  let passed = 0
  const clock = { ...systemClock, now: () => START + passed }
  const advance = (ms: number) => void (passed += ms)
  const server = await startServer({ clock })
  const board = await server.makeBoard()
  const end = clock.now() + 180 * DAY
  advance(165 * DAY)
  const opened = clock.now() + 180 * DAY
  expect(await shown(server, board)).toMatchObject({
    expiresAt: new Date(opened).toISOString(),
    expiryAnnounced: false,
  })
  expect(opened).toBeGreaterThan(end)
  advance(167 * DAY)
  const near = { expiresAt: new Date(opened).toISOString(), expiryAnnounced: true }
  expect(await shown(server, board)).toMatchObject(near)
  expect(await shown(server, board)).toMatchObject(near)
  const answer = await postJson(
    `${server.url}/api/boards/${board.id}/extension`,
    {},
    bearer(board.keys.facilitator),
  )
  const later = {
    expiresAt: new Date(clock.now() + 180 * DAY).toISOString(),
    expiryAnnounced: false,
  }
  expect([answer.status, await answer.json()]).toEqual([200, later])
  expect(await shown(server, board)).toMatchObject(later)
  const acts = await server.services.storage.audit.read({ limit: 10 })
  expect(acts.map(({ act, by }) => [act, by])).toEqual([
    ['created', 'maker'],
    ['extended', 'facilitator'],
  ])
})
