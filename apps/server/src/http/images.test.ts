import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { LIMITS, recordsOf, writeRecord } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { systemClock } from '../effects/clock.ts'
import { until } from '../testing/poll.ts'
import { bearer, connectStock, postJson, startServer } from '../testing/running-server.ts'
import type { MadeBoard, TestServer } from '../testing/running-server.ts'
import { SAMPLE_IMAGES, jpegWith, joined } from '../testing/sample-images.ts'

const WEBP = SAMPLE_IMAGES['image/webp']

function send(
  server: TestServer,
  board: MadeBoard,
  {
    key = board.keys.participant,
    data = WEBP,
    type = 'image/webp',
  }: { key?: string; data?: Uint8Array<ArrayBuffer>; type?: string } = {},
): Promise<Response> {
  return fetch(`${server.url}/api/boards/${board.id}/images`, {
    method: 'POST',
    headers: { 'content-type': type, ...bearer(key) },
    body: data,
  })
}

async function sourceOf(response: Response): Promise<string> {
  const answer: unknown = await response.json()
  if (typeof answer !== 'object' || answer === null || !('source' in answer)) {
    throw new Error(`no source: ${JSON.stringify(answer)}`)
  }
  return String(answer.source)
}

const get = (server: TestServer, board: MadeBoard, source: string, headers = {}) =>
  fetch(`${server.url}/api/boards/${board.id}/images/${source.replace('asset:', '')}`, { headers })

/** Writes the record of an image into the document, as a page does after the upload. */
async function show(server: TestServer, board: MadeBoard, source: string) {
  const { doc, provider } = connectStock(server.url, board.id, bearer(board.keys.participant))
  await until('synced', () => provider.synced)
  writeRecord(recordsOf(doc), assetOf(source))
  return { doc, provider }
}

function assetOf(src: string) {
  return {
    id: 'asset:photo',
    typeName: 'asset',
    type: 'image',
    props: { name: 'Foto', src, w: 1, h: 1, mimeType: 'image/webp', isAnimated: false },
    meta: {},
  }
}

test('[SV178] an image is stored for those who may write and shown to all on the board, and to nobody else', async () => {
  const server = await startServer()
  const [board, other] = [await server.makeBoard(), await server.makeBoard()]
  const sent = await send(server, board)
  expect(sent.status).toBe(201)
  const source = await sourceOf(sent)
  const answers = [
    await get(server, board, source, bearer(board.keys.viewer)),
    await get(server, board, source),
    await get(server, board, source, bearer(other.keys.facilitator)),
    await get(server, other, source, bearer(other.keys.facilitator)),
    await send(server, board, { key: board.keys.viewer }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 403, 404, 403])
  expect(new Uint8Array((await answers[0]?.arrayBuffer()) ?? [])).toEqual(WEBP)
})

test('[SV179] opened by its address an image is a picture only, asked for anew each time', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const source = await sourceOf(await send(server, board))
  const answer = await get(server, board, source, bearer(board.keys.viewer))
  const headers = Object.fromEntries(answer.headers)
  expect(headers).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy':
      "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
  })
  const again = await get(server, board, source, {
    ...bearer(board.keys.viewer),
    'if-none-match': headers['etag'] ?? '',
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('[SV175] what is no image, too large, or tells of a place, is refused with a sentence, whatever type it is sent as', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const html = new TextEncoder().encode('<script>alert(1)</script>')
  const cases = [
    { data: html, type: 'image/png' },
    { data: html, type: 'text/html' },
    { data: joined(jpegWith(0xe1)), type: 'image/jpeg' },
    { data: joined(WEBP, new Uint8Array(LIMITS.imageBytes)), type: 'image/webp' },
  ]
  const answers = await Promise.all(cases.map((each) => send(server, board, each)))
  const bodies = await Promise.all(answers.map((answer) => answer.json()))
  expect(answers.map(({ status }, at) => [status, bodies[at].error.code])).toEqual([
    [422, 'no_image'],
    [415, 'unsupported_type'],
    [422, 'image_metadata'],
    [413, 'too_large'],
  ])
  const { hash = '' } = (await server.services.storage.images.get(board.id, '')) ?? {}
  expect([hash, await server.services.storage.images.hashes(board.id)]).toEqual(['', []])
})

test('[SV180] the file of a board has its images, a copy and a board opened from the file show them', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const source = await sourceOf(await send(server, board))
  await show(server, board, source)
  const key = bearer(board.keys.facilitator)
  const download = async () => {
    const answer = await fetch(`${server.url}/api/boards/${board.id}/export.zip`, { headers: key })
    return new Uint8Array(await answer.arrayBuffer())
  }
  const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
  const name = `${source.replace('asset:', 'assets/')}.webp`
  await until('in the file', async () => text(await download()).includes(name))
  const opened = await fetch(`${server.url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: await download(),
  })
  const copied = await postJson(`${server.url}/api/boards/${board.id}/copies`, {}, key)
  for (const made of [await opened.json(), await copied.json()]) {
    const keys = { viewer: new URL(made.links.viewer).hash.slice(1) }
    const shown = await get(server, made, source, bearer(keys.viewer))
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(WEBP)
    const json = await fetch(`${server.url}/api/boards/${made.id}/export.json`, {
      headers: bearer(keys.viewer),
    })
    expect(await json.text()).toContain(source)
  }
})

test('[SV180] an image in a foreign file that is none is not stored, and the board opens without it', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const answer = await fetch(`${server.url}/api/boards/${board.id}/export.json`, {
    headers: bearer(board.keys.facilitator),
  })
  const value = await answer.json()
  const asset = {
    id: 'asset:x',
    typeName: 'asset',
    type: 'image',
    props: { name: '', src: 'assets/x.png', w: 1, h: 1, mimeType: 'image/png', isAnimated: false },
    meta: {},
  }
  const json = JSON.stringify({ ...value, records: [...value.records, asset] })
  const encode = (word: string) => new TextEncoder().encode(word)
  const body = zipSync({ 'board.json': encode(json), 'assets/x.png': encode('<script/>') })
  const opened = await fetch(`${server.url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: new Uint8Array(body),
  })
  expect(opened.status).toBe(201)
  const made = await opened.json()
  expect(await server.services.storage.images.hashes(made.id)).toEqual([])
})

test('[SV173] what a board has not shown for as long as states are kept goes, and is in no file any more', async () => {
  let passed = 0
  const server = await startServer({ clock: { ...systemClock, now: () => Date.now() + passed } })
  const { services, dataFolder } = server
  const { images } = services.storage
  const board = await server.makeBoard()
  const canary = Buffer.from('canary of an image 4821')
  const gone = { hash: 'c'.repeat(32), type: 'image/png', data: canary } as const
  await images.put(board.id, gone, { images: 9, bytes: 999_999 })
  const source = await sourceOf(await send(server, board))
  const doc = new Y.Doc()
  writeRecord(recordsOf(doc), assetOf(source))
  const update = Y.encodeStateAsUpdate(doc)
  await services.commits.commit({ board: board.id, update, at: Date.now(), author: '' })
  const held = await services.rooms.acquire(board.id)
  held.release()
  passed = 31 * 24 * 60 * 60 * 1000
  services.expiry.start()
  await until('forgotten', async () => (await images.hashes(board.id)).length === 1)
  expect(await images.hashes(board.id)).toEqual([source.replace('asset:', '')])
  await until('in no file', () =>
    readdirSync(dataFolder).every((file) => !readFileSync(join(dataFolder, file)).includes(canary)),
  )
})

test('[SV181] pictures that the server makes show the stored images', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Fotos', template: 'canvas' })
  const source = await sourceOf(await send(server, board))
  const { doc } = await show(server, board, source)
  const page = [...recordsOf(doc).keys()].find((id) => id.startsWith('page:'))
  const shape = {
    id: 'shape:photo',
    typeName: 'shape',
    type: 'image',
    x: 0,
    y: 0,
    rotation: 0,
    parentId: page,
    index: 'a1',
    isLocked: false,
    opacity: 1,
    props: {
      w: 100,
      h: 60,
      playing: true,
      url: '',
      assetId: 'asset:photo',
      crop: null,
      flipX: false,
      flipY: false,
      altText: '',
    },
    meta: {},
  }
  writeRecord(recordsOf(doc), shape)
  const exported = async (extension: string) => {
    const answer = await fetch(`${server.url}/api/boards/${board.id}/export.${extension}`, {
      headers: bearer(board.keys.viewer),
    })
    return { missing: answer.headers.get('amtsweg-not-drawn'), text: await answer.text() }
  }
  await until('stored', async () => (await exported('json')).text.includes('shape:photo'))
  const { missing, text } = await exported('svg')
  expect(missing).toBe('%5B%5D')
  expect(text).toMatch(/<image[^>]*href="data:image\/webp;base64,/)
})

test('[SV180] an image within the records of a file is stored beside the board that is made of it, however large', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const answer = await fetch(`${server.url}/api/boards/${board.id}/export.json`, {
    headers: bearer(board.keys.facilitator),
  })
  const value = await answer.json()
  // More than a record may have: a chunk that nobody knows, of a megabyte.
  const head = Uint8Array.of(0, 0x10, 0, 0, ...new TextEncoder().encode('evIl'))
  const png = SAMPLE_IMAGES['image/png']
  const large = joined(png.subarray(0, 33), head, new Uint8Array(1024 * 1024 + 4), png.subarray(33))
  const src = `data:image/png;base64,${Buffer.from(large).toString('base64')}`
  const records = [...value.records, assetOf(src)]
  const made = await postJson(
    `${server.url}/api/boards`,
    { ...value, records },
    {
      'content-type': 'application/vnd.amtsweg.board+json',
    },
  )
  const opened = await made.json()
  const hashes = [...(await server.services.storage.images.hashes(opened.id))]
  expect([made.status, opened.leftOut, hashes.length]).toEqual([201, 0, 1])
  const key = bearer(new URL(opened.links.viewer).hash.slice(1))
  const shown = await get(server, opened, hashes[0] ?? '', key)
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(large)
})
