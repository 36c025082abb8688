import { readBoard } from '../boards/board-document.ts'
import { recordsOf } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import { until } from '../testing/poll.ts'
import { bearer, connectStock, postJson, startServer } from '../testing/running-server.ts'
import type { TestServer } from '../testing/running-server.ts'
import { RATES } from '../rates.ts'
import { MAX_NAMED_POINTS } from './routes/history.ts'

/** A board on which somebody has taken a card away. */
async function shortened(server: TestServer) {
  const board = await server.makeBoard({ title: 'Parken', template: 'bewohnerparkausweis' })
  const headers = bearer(board.keys.participant)
  const url = `${server.url}/api/boards/${board.id}`
  const { doc, provider } = connectStock(server.url, board.id, headers)
  await until('the board', () => provider.synced)
  const records = recordsOf(doc)
  const { records: shown } = readBoard(doc)
  const card = shown.find((record) => record.typeName === 'shape' && record.type === 'card')
  if (card === undefined) throw new Error('expected a card')
  records.delete(card.id)
  const isGone = async () =>
    !(await idsOf(await fetch(`${url}/export.json`, { headers }))).includes(card.id)
  await until('the card is gone', isGone)
  return { board, url, headers, card: card.id, doc }
}

async function idsOf(response: Response): Promise<readonly unknown[]> {
  const file: unknown = await response.json()
  if (typeof file !== 'object' || file === null || !('records' in file)) return []
  const { records } = file
  return Array.isArray(records) ? records.map((record: { readonly id: unknown }) => record.id) : []
}

async function codeOf(answer: Promise<Response>): Promise<readonly unknown[]> {
  const response = await answer
  const body: unknown = await response.json()
  return [response.status, JSON.stringify(body).match(/"code":"(\w+)"/)?.[1]]
}

test('[SV96] the time line says who did how much when, and each of its states can be got', async () => {
  const server = await startServer()
  const { url, headers, card } = await shortened(server)
  const history: unknown = await fetch(`${url}/history`, { headers }).then((r) => r.json())
  const past = await fetch(`${url}/history/1/export.json`, { headers })
  const now = await fetch(`${url}/history/2/export.json`, { headers })
  expect(history).toMatchObject({
    activities: expect.arrayContaining([
      expect.objectContaining({
        seq: 2,
        from: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        authors: expect.arrayContaining([{ name: '', updates: expect.any(Number) }]),
      }),
    ]),
    points: [],
  })
  expect(past.headers.get('content-disposition')).toBe('attachment; filename="parken-1.json"')
  expect(Date.parse(past.headers.get('last-modified') ?? '')).not.toBeNaN()
  expect(await idsOf(past)).toContain(card)
  expect(await idsOf(now)).not.toContain(card)
})

test('[SV96] a state that never was, or is no number, is not there', async () => {
  const server = await startServer()
  const { url, headers } = await shortened(server)
  for (const seq of ['0', '3', '-1', '1.5', 'x', '9007199254740993']) {
    expect(await codeOf(fetch(`${url}/history/${seq}/export.json`, { headers }))).toEqual([
      404,
      'unknown_state',
    ])
  }
})

test('[SV96] the state of now gets a name and is found under it', async () => {
  const server = await startServer()
  const { url, headers } = await shortened(server)
  const named = await postJson(`${url}/history/points`, { name: ' Vor der\nPause ' }, headers)
  const point: unknown = await named.json()
  const history: unknown = await fetch(`${url}/history`, { headers }).then((r) => r.json())
  expect(named.status).toBe(201)
  expect(point).toMatchObject({ seq: 2, name: 'Vor der Pause', author: '' })
  expect(history).toMatchObject({ points: [point] })
})

test('[SV96] a name is needed, and there are not too many', async () => {
  const server = await startServer()
  const { url, headers } = await shortened(server)
  const name = (body: object) => postJson(`${url}/history/points`, body, headers)
  expect(await codeOf(name({ name: ' \n ' }))).toEqual([400, 'bad_request'])
  expect(await codeOf(name({ name: 'x'.repeat(1001) }))).toEqual([400, 'bad_request'])
  expect(await codeOf(name({}))).toEqual([400, 'bad_request'])
  for (let count = 0; count < MAX_NAMED_POINTS; count += 1) await name({ name: `Stand ${count}` })
  expect(await codeOf(name({ name: 'einer mehr' }))).toEqual([422, 'too_many_points'])
})

test('[SV96] a viewer does not look back', async () => {
  const server = await startServer()
  const { board, url } = await shortened(server)
  const headers = bearer(board.keys.viewer)
  expect(await codeOf(fetch(`${url}/history`, { headers }))).toEqual([403, 'forbidden'])
  expect(await codeOf(fetch(`${url}/history/1/export.json`, { headers }))).toEqual([
    403,
    'forbidden',
  ])
  expect(await codeOf(postJson(`${url}/history/points`, { name: 'x' }, headers))).toEqual([
    403,
    'forbidden',
  ])
  expect((await fetch(`${url}/history`)).status).toBe(401)
})

test('[SV96] who asks for too many states at once is asked to wait', async () => {
  const server = await startServer()
  const { url, headers } = await shortened(server)
  const answers = await Promise.all(
    Array.from({ length: RATES.looksBack.burst + 10 }, () =>
      fetch(`${url}/history/1/export.json`, { headers }).then(({ status }) => status),
    ),
  )
  expect(answers).toContain(429)
  expect(answers).toContain(200)
})
