import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { bearer, postJson, startServer } from '../testing/running-server.ts'

test('[SV160] a board is a picture in SVG, PNG and PDF, made beside the rooms', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Übersicht', template: 'bewohnerparkausweis' })
  const get = (path: string, key = board.keys.viewer) =>
    fetch(`${server.url}/api/boards/${board.id}/export.${path}`, { headers: bearer(key) })

  const svg = await get('svg?what=journey')
  expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  expect(svg.headers.get('content-disposition')).toBe('attachment; filename="uebersicht.svg"')
  expect(svg.headers.get('amtsweg-not-drawn')).toBe('%5B%5D')
  expect(await svg.text()).toMatch(/^<svg .*Bewohnerparkausweis.*<\/svg>$/s)

  const png = Buffer.from(await (await get('png?width=1200')).arrayBuffer())
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 1200])

  const pdf = await get('pdf?paper=A3')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')

  expect((await get('svg', 'x'.repeat(22))).status).toBe(403)
})

test('[SV161] what a picture cannot be is said in a sentence: nothing there, no such part, too large, a wish that does not fit', async () => {
  const server = await startServer()
  const empty = await server.makeBoard({ title: 'Leer', template: 'canvas' })
  const full = await server.makeBoard({ title: 'Voll', template: 'bewohnerparkausweis' })
  const failure = async (board: typeof empty, path: string) => {
    const response = await fetch(`${server.url}/api/boards/${board.id}/export.${path}`, {
      headers: { ...bearer(board.keys.viewer), 'accept-language': 'de' },
    })
    const body: unknown = await response.json()
    return { status: response.status, body }
  }
  expect(await failure(empty, 'pdf')).toMatchObject({
    status: 422,
    body: {
      error: {
        code: 'nothing_to_draw',
        message: expect.stringContaining('Auf diesem Board ist noch nichts zu sehen.'),
      },
    },
  })
  expect(await failure(full, 'svg?journey=nirgends')).toMatchObject({
    status: 404,
    body: { error: { code: 'unknown_part' } },
  })
  expect(await failure(full, 'png?scale=8')).toMatchObject({
    status: 422,
    body: { error: { code: 'picture_too_large', message: expect.stringMatching(/höchstens \d/) } },
  })
  expect(await failure(full, 'pdf?sheet=A7')).toMatchObject({
    status: 400,
    body: { error: { code: 'bad_request', path: 'sheet', message: expect.stringContaining('A4') } },
  })
})

test('[SV164] a picture can be of chosen shapes, and shown instead of kept', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Wahl', template: 'bewohnerparkausweis' })
  const get = (path: string) =>
    fetch(`${server.url}/api/boards/${board.id}/export.${path}`, {
      headers: bearer(board.keys.viewer),
    })
  const file = v.parse(
    v.object({ records: v.array(v.looseObject({ id: v.string(), typeName: v.string() })) }),
    await (await get('json')).json(),
  )
  const cards = file.records.filter(({ type }) => type === 'card').map(({ id }) => id)
  const whole = await (await get('svg')).text()
  const some = await get(`svg?disposition=inline&shapes=${cards.slice(0, 2).join(',')}`)
  expect(some.headers.get('content-disposition')).toBe('inline; filename="wahl.svg"')
  expect((await some.text()).length).toBeLessThan(whole.length)
  const refused = await Promise.all(
    ['svg?shapes=page:page', `svg?shapes=${'shape:a,'.repeat(300)}shape:a`].map(get),
  )
  expect(refused.map(({ status }) => status)).toEqual([400, 400])
  expect((await get('svg?shapes=shape:nirgends')).status).toBe(404)
})

test('[SV168] how far a picture is, is told for its ticket, on its board alone', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Plakat', template: 'baugenehmigung' })
  const other = await server.makeBoard({ title: 'Anderes', template: 'empty' })
  const ticket = 'a-ticket-of-my-own'
  const progress = async ({ id, keys }: typeof board) => {
    const url = `${server.url}/api/boards/${id}/progress/${ticket}`
    const answer = await fetch(url, { headers: bearer(keys.viewer) })
    return answer.json()
  }
  const call = `export.pdf?sheet=A4&scale=3&ticket=${ticket}`
  const cancel = new AbortController()
  const asked = fetch(`${server.url}/api/boards/${board.id}/${call}`, {
    headers: bearer(board.keys.viewer),
    signal: cancel.signal,
  }).then(
    () => 'answered',
    () => 'cancelled',
  )
  const seen = new Set<string>()
  await vi.waitUntil(
    async () => {
      seen.add(JSON.stringify(await progress(other)))
      const now = v.parse(v.looseObject({ state: v.string() }), await progress(board))
      return now.state === 'making' && Number(now['of']) > 50
    },
    { timeout: 60_000, interval: 1 },
  )
  cancel.abort()
  expect(await asked).toBe('cancelled')
  await vi.waitUntil(async () => JSON.stringify(await progress(board)) === '{"state":"none"}', {
    timeout: 30_000,
    interval: 10,
  })
  expect([...seen]).toEqual(['{"state":"none"}'])
  const wrong = await fetch(`${server.url}/api/boards/${board.id}/export.png?ticket=short`, {
    headers: bearer(board.keys.viewer),
  })
  expect(wrong.status).toBe(400)
})

test('[SV169] who may see a board may have its pictures got ready, nobody else', async () => {
  const server = await startServer()
  const { id, keys } = await server.makeBoard({ title: 'Bald', template: 'empty' })
  const prepared = async (key: string) => {
    const { status } = await postJson(`${server.url}/api/boards/${id}/pictures`, {}, bearer(key))
    return status
  }
  expect([await prepared(keys.viewer), await prepared('x'.repeat(22))]).toEqual([204, 403])
})
