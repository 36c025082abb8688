import { readFileSync, readdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { recordsOf, writeRecord } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import { until } from '../testing/poll.ts'
import { bearer, connectStock, postJson, startServer } from '../testing/running-server.ts'
import type { MadeBoard, TestServer } from '../testing/running-server.ts'

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

const ASSET = {
  id: 'asset:pixel',
  typeName: 'asset',
  type: 'image',
  props: {
    name: 'Foto.png',
    src: `data:image/png;base64,${PIXEL}`,
    w: 1,
    h: 1,
    mimeType: 'image/png',
    isAnimated: false,
    fileSize: 70,
  },
  meta: {},
}

/** An image and a note on the first page, by somebody on the board; `who` writes a name into it. */
async function draw(server: TestServer, board: MadeBoard, words: string): Promise<void> {
  const { doc, provider } = connectStock(server.url, board.id, bearer(board.keys.participant))
  await until('synced', () => provider.synced)
  const records = recordsOf(doc)
  const page = [...records.keys()].find((id) => id.startsWith('page:'))
  const shape = {
    typeName: 'shape',
    x: 0,
    y: 0,
    rotation: 0,
    parentId: page,
    isLocked: false,
    opacity: 1,
    meta: {},
  }
  const drawn = [
    ASSET,
    {
      ...shape,
      id: 'shape:image',
      index: 'a7',
      type: 'image',
      props: {
        w: 1,
        h: 1,
        playing: true,
        url: '',
        assetId: ASSET.id,
        crop: null,
        flipX: false,
        flipY: false,
        altText: '',
      },
    },
    {
      ...shape,
      id: 'shape:text',
      index: 'a8',
      type: 'text',
      props: {
        color: 'black',
        size: 'm',
        font: 'sans',
        textAlign: 'start',
        w: 100,
        scale: 1,
        autoSize: true,
        richText: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
        },
      },
    },
  ]
  doc.transact(() => drawn.forEach((record) => writeRecord(records, record)))
  await until('stored', async () => (await exportOf(server, board)).includes(words))
  provider.destroy()
}

async function exportOf(
  server: TestServer,
  board: Pick<MadeBoard, 'id' | 'keys'>,
): Promise<string> {
  const answer = await fetch(`${server.url}/api/boards/${board.id}/export.json`, {
    headers: bearer(board.keys.facilitator),
  })
  return answer.text()
}

/** The records of a board in an order that does not depend on the document. */
/** Records as they come from a zip: an image that was within its record stands beside the board. */
function withImageBeside(records: readonly { readonly id: string }[]) {
  const hash = createHash('sha256').update(Buffer.from(PIXEL, 'base64')).digest('hex')
  const props = { ...ASSET.props, src: `asset:${hash.slice(0, 32)}` }
  return records.map((record) => (record.id === ASSET.id ? { ...record, props } : record))
}

async function recordsOn(server: TestServer, board: Pick<MadeBoard, 'id' | 'keys'>) {
  const file: unknown = JSON.parse(await exportOf(server, board))
  // Safe: the form of the file has tests of its own.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { records } = file as { records: { id: string; typeName: string; type?: string }[] }
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function download(server: TestServer, board: MadeBoard, role: keyof MadeBoard['keys'], query = '') {
  return fetch(`${server.url}/api/boards/${board.id}/export.zip${query}`, {
    headers: bearer(board.keys[role]),
  })
}

async function open(
  server: TestServer,
  file: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
) {
  const answer = await fetch(`${server.url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip', ...headers },
    body: new Uint8Array(file),
  })
  const body: unknown = await answer.json()
  return { status: answer.status, body }
}

function madeOf(body: unknown): Pick<MadeBoard, 'id' | 'keys'> {
  // Safe: what the interface answers is what these tests look at.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { id, links } = body as Pick<MadeBoard, 'id' | 'links'>
  const key = (link: string) => new URL(link).hash.slice(1)
  const { facilitator, participant, viewer } = links
  return {
    id,
    keys: { facilitator: key(facilitator), participant: key(participant), viewer: key(viewer) },
  }
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

test('[SV141] a board that was downloaded is opened on another server with all that was on it, images as files of their own', async () => {
  const here = await startServer()
  const board = await here.makeBoard({
    title: 'Bauantrag',
    template: 'baugenehmigung',
    language: 'en',
  })
  await draw(here, board, 'Vorsicht, Stufe')
  const answer = await download(here, board, 'viewer')
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="bauantrag.amtsweg.zip"',
  )
  const file = await bytesOf(answer)
  const names = Object.keys(unzipSync(file))
  expect(names).toEqual(['board.json', expect.stringMatching(/^assets\/[\da-f]{32}\.png$/)])
  expect(Buffer.from(unzipSync(file)[names[1] ?? ''] ?? []).toString('base64')).toBe(PIXEL)

  const there = await startServer()
  const opened = await open(there, file)
  expect(opened).toEqual({
    status: 201,
    body: {
      id: expect.any(String),
      title: 'Bauantrag',
      language: 'en',
      expiresAt: expect.any(String),
      links: expect.any(Object),
      leftOut: 0,
    },
  })
  expect(await recordsOn(there, madeOf(opened.body))).toEqual(
    withImageBeside(await recordsOn(here, board)),
  )
  const acts = await there.services.storage.audit.read({ limit: 10 })
  expect(acts.map(({ act, by }) => [act, by])).toEqual([['opened_from_file', 'maker']])
})

test('[SV141] what export.json gives is opened, too, and what is bad in it is left out and counted', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Parken', template: 'bewohnerparkausweis' })
  const file: unknown = JSON.parse(await exportOf(server, board))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { records, ...rest } = file as { records: object[] }
  const bad = [
    { id: 'shape:bad', typeName: 'shape', type: 'nonsense' },
    { id: 'shape:deep', typeName: 'shape', props: { richText: 'NESTED' } },
  ]
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  const plain = JSON.stringify({ ...rest, records: [...records, ...bad] })
  const text = plain.replace('"NESTED"', nested)
  const opened = await open(server, new TextEncoder().encode(text), {
    'content-type': 'application/vnd.amtsweg.board+json',
  })
  expect(opened).toMatchObject({ status: 201, body: { title: 'Parken', leftOut: 2 } })
  expect(await recordsOn(server, madeOf(opened.body))).toEqual(await recordsOn(server, board))
})

test('[SV141] the history goes along when it is asked for, by those who may write', async () => {
  const here = await startServer()
  const board = await here.makeBoard({ title: 'Bauantrag', template: 'empty' })
  await postJson(
    `${here.url}/api/boards/${board.id}/history/points`,
    { name: 'Vor dem Workshop' },
    bearer(board.keys.facilitator),
  )
  const before = await recordsOn(here, board)
  await draw(here, board, 'Danach')
  expect((await download(here, board, 'viewer', '?history=yes')).status).toBe(403)
  const file = await bytesOf(await download(here, board, 'participant', '?history=yes'))
  const there = await startServer()
  const opened = await open(there, file)
  const made = madeOf(opened.body)
  const history = await fetch(`${there.url}/api/boards/${made.id}/history`, {
    headers: bearer(made.keys.facilitator),
  })
  const body: unknown = await history.json()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { points } = body as { points: { name: string; seq: number }[] }
  const point = points.find(({ name }) => name === 'Vor dem Workshop')
  const past = await fetch(
    `${there.url}/api/boards/${made.id}/history/${point?.seq ?? 0}/export.json`,
    { headers: bearer(made.keys.facilitator) },
  )
  const state: unknown = await past.json()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { records } = state as { records: { id: string }[] }
  expect(records.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before)
  expect(await recordsOn(there, made)).toEqual(withImageBeside(await recordsOn(here, board)))
  const again = () => download(here, board, 'participant', '?history=yes')
  const statuses = []
  for (let round = 0; round < 6; round += 1) statuses.push((await again()).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
})

test('[SV142] what is no board file, or one of a newer version, makes nothing and says so', async () => {
  const server = await startServer({ variables: { CREATE_BOARDS: 'code', CREATE_CODE: 'Räthaus' } })
  const code = { 'amtsweg-code': encodeURIComponent('Räthaus') }
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const board = {
    schema: 'amtsweg-board/1',
    title: 'x',
    language: 'de',
    records: [{ id: 'document:document', typeName: 'document' }],
  }
  const newer = { ...board, recordSchema: { schemaVersion: 2, sequences: { 'com.later': 9 } } }
  const cases = [
    [json({}), 422, 'no_board_file'],
    [json(board), 422, 'no_board_file'],
    [json({ ...board, title: '' }), 422, 'no_board_file'],
    [json({ ...board, records: 'x' }), 422, 'no_board_file'],
    [json(newer), 422, 'newer_file'],
    [new TextEncoder().encode('PK kein Zip'), 422, 'no_board_file'],
    [zipSync({ 'other.json': json(board) }), 422, 'no_board_file'],
    [zipSync({ 'board.json': new Uint8Array(40 * 1024 * 1024) }), 413, 'file_too_large'],
    [Uint8Array.of(0xff, 0xfe), 422, 'no_board_file'],
  ] as const
  for (const [file, status, error] of cases) {
    expect(await open(server, file, code)).toMatchObject({
      status,
      body: { error: { code: error } },
    })
  }
  const forbidden = async (headers: Readonly<Record<string, string>>) =>
    (await open(server, json(board), headers)).body
  expect(await forbidden({})).toMatchObject({ error: { code: 'code_required' } })
  expect(await forbidden({ 'amtsweg-code': 'x' })).toMatchObject({ error: { code: 'wrong_code' } })
  expect(await forbidden({ ...code, origin: 'https://elsewhere.example' })).toMatchObject({
    error: { code: 'wrong_origin' },
  })
  expect(await server.services.storage.boards.count()).toBe(0)
})

test('[SV143] a copy has the content, another id and no history; without drawings the journeys alone', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Bauantrag', template: 'baugenehmigung' })
  await draw(server, board, 'Notiz von Kanarienvogel')
  const copy = async (body: object, key: string) => {
    const answer = await postJson(`${server.url}/api/boards/${board.id}/copies`, body, bearer(key))
    return { status: answer.status, body: (await answer.json()) as unknown }
  }
  const whole = await copy({ title: 'Bauantrag 2' }, board.keys.facilitator)
  const bare = await copy({ drawings: false }, board.keys.facilitator)
  expect(whole).toMatchObject({ status: 201, body: { title: 'Bauantrag 2' } })
  expect(bare).toMatchObject({ status: 201, body: { title: 'Bauantrag' } })
  const all = await recordsOn(server, board)
  expect(await recordsOn(server, madeOf(whole.body))).toEqual(all)
  const drawn = new Set([ASSET.id, 'shape:image', 'shape:text'])
  expect(await recordsOn(server, madeOf(bare.body))).toEqual(all.filter(({ id }) => !drawn.has(id)))
  const { id } = madeOf(whole.body)
  const authors = await server.services.storage.history.activities(id)
  expect(authors.map(({ updates, authors }) => ({ updates, authors }))).toEqual([
    { updates: 1, authors: [{ name: '', updates: 1 }] },
  ])
  for (const role of ['participant', 'viewer'] as const) {
    expect((await copy({}, board.keys[role])).status).toBe(403)
  }
  const acts = await server.services.storage.audit.read({ board: id, limit: 10 })
  expect(acts.map(({ act, by }) => [act, by])).toEqual([['duplicated', 'facilitator']])
})

test('[SV16] what was opened from a file and deleted is in no file of the data folder any more', async () => {
  const server = await startServer()
  const canary = 'Kanarienvogel-a04e'
  const board = await server.makeBoard({ title: canary })
  await draw(server, board, canary)
  const file = await bytesOf(await download(server, board, 'facilitator', '?history=yes'))
  const opened = madeOf((await open(server, file)).body)
  for (const each of [board, opened]) {
    const answer = await fetch(`${server.url}/api/boards/${each.id}`, {
      method: 'DELETE',
      headers: bearer(each.keys.facilitator),
    })
    expect(answer.status).toBe(204)
  }
  const holding = readdirSync(server.dataFolder).filter((name) =>
    readFileSync(join(server.dataFolder, name)).includes(canary),
  )
  expect(holding).toEqual([])
})
