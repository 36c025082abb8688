import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SAMPLE_IMAGES, bearer, joined, startServer } from '@amtsweg/server/testing'
import type { MadeBoard, TestServer } from '@amtsweg/server/testing'
import { zipSync } from 'fflate'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { POLYGLOTS } from './polyglots.ts'

/** The part of a board's file that is changed here. */
const boardFile = v.looseObject({ records: v.array(v.unknown()) })

const TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

/** What nobody may send, whatever it is. */
const OTHER_TYPES = ['text/html', 'image/svg+xml', 'image/gif', 'application/pdf', '']

function upload(server: TestServer, board: MadeBoard, data: Uint8Array<ArrayBuffer>, type: string) {
  return fetch(`${server.url}/api/boards/${board.id}/images`, {
    method: 'POST',
    headers: { ...bearer(board.keys.participant), ...(type !== '' && { 'content-type': type }) },
    body: data,
  })
}

async function addressOf(server: TestServer, board: MadeBoard, sent: Response): Promise<string> {
  const hash = /"asset:([\da-f]{32})"/.exec(await sent.text())?.[1] ?? 'none'
  return `${server.url}/api/boards/${board.id}/images/${hash}`
}

test.each(POLYGLOTS)(
  '[SV179] $name: it is refused, or served as the picture that it is and as nothing else',
  async ({ data, isImage }) => {
    const server = await startServer()
    const board = await server.makeBoard()
    const refused = await Promise.all(
      OTHER_TYPES.map(async (type) => (await upload(server, board, data, type)).status),
    )
    expect(refused).toEqual(OTHER_TYPES.map(() => 415))
    for (const type of TYPES) {
      const sent = await upload(server, board, data, type)
      expect(sent.status).toBe(isImage ? 201 : 422)
      if (!isImage) continue
      const address = await addressOf(server, board, sent)
      const shown = await fetch(address, { headers: bearer(board.keys.viewer) })
      const { headers } = shown
      expect(new Uint8Array(await shown.arrayBuffer())).toEqual(data)
      // By its content, whatever was said when it was sent.
      const real = TYPES.find((each) => data[1] === SAMPLE_IMAGES[each][1])
      expect(headers.get('content-type')).toBe(real)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*; sandbox$/)
      expect(headers.get('content-disposition')).toMatch(/^inline; filename="[\da-f]{32}\.\w+"$/)
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  },
)

/** An image that says it is so large; what follows does not matter, for nobody gets that far. */
function claiming(type: (typeof TYPES)[number], side: number): Uint8Array<ArrayBuffer> {
  const image = joined(SAMPLE_IMAGES[type])
  const view = new DataView(image.buffer)
  if (type === 'image/png') {
    view.setUint32(16, side)
    view.setUint32(20, side)
  } else if (type === 'image/jpeg') {
    const frame = Buffer.from(image).indexOf(Uint8Array.of(0xff, 0xc0))
    view.setUint16(frame + 5, side)
    view.setUint16(frame + 7, side)
  } else {
    // The extended form: width and height less one in three bytes each. A frame that is larger than that is decoded by nobody.
    for (const at of [24, 27]) {
      view.setUint16(at, (side - 1) & 0xffff, true)
      view.setUint8(at + 2, (side - 1) >> 16)
    }
  }
  return image
}

test.each(TYPES)(
  '[SV177] a bomb of a few bytes that says it is huge is refused before anybody decodes it: %s',
  async (type) => {
    const server = await startServer()
    const board = await server.makeBoard()
    for (const side of [4097, 16_383, 65_535]) {
      const sent = await upload(server, board, claiming(type, side), type)
      expect([sent.status, await sent.text()]).toEqual([
        422,
        expect.stringContaining('image_too_large'),
      ])
    }
    expect(await server.services.storage.images.hashes(board.id)).toEqual([])
  },
)

/** Names that lead out of a folder, or are something else than they look like. */
const PATH_TRICKS = [
  '../../../etc/passwd',
  '..\\..\\evil.png',
  '/etc/cron.d/evil',
  'C:\\evil.png',
  'assets/../../evil.png',
  'assets/./../evil.png',
  'assets//evil.png',
  'assets/evil.png\0.html',
  'assets/evil.html',
  'assets/evil.php.png',
  'assets/%2e%2e%2fevil.png',
  'assets/CON.png',
  'assets/\u202egnp.exe',
  'assets/<img src=x onerror=alert(1)>.png',
  'assets/__proto__',
  '__proto__',
  'constructor',
  'amtsweg.sqlite',
  '.htaccess',
]

test('[SV142] no name within the file of a board leads anywhere, and what such a name holds is no more than an image', async () => {
  const server = await startServer()
  const source = await server.makeBoard({ title: 'Quelle', template: 'canvas' })
  const exported = await fetch(`${server.url}/api/boards/${source.id}/export.json`, {
    headers: bearer(source.keys.facilitator),
  })
  const board = v.parse(boardFile, await exported.json())
  const assets = PATH_TRICKS.map((src, at) => ({
    id: `asset:${at}`,
    typeName: 'asset',
    type: 'image',
    props: { name: src, src, w: 1, h: 1, mimeType: 'image/png', isAnimated: false },
    meta: {},
  }))
  const evil = new TextEncoder().encode('<script>alert(1)</script>')
  const json = JSON.stringify({ ...board, records: [...board.records, ...assets] })
  // What packs here cannot have a file called __proto__.
  const names = PATH_TRICKS.filter((name) => name !== '__proto__')
  const files = Object.fromEntries(names.map((name) => [name, evil] as const))
  const folder = () =>
    new Set(readdirSync(server.dataFolder, { recursive: true, encoding: 'utf8' }))
  const beside = () =>
    readdirSync(join(server.dataFolder, '..')).filter((name) => name.includes('evil'))
  const before = folder()
  const opened = await fetch(`${server.url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: new Uint8Array(zipSync({ 'board.json': new TextEncoder().encode(json), ...files })),
  })
  expect(opened.status).toBe(201)
  const { id } = v.parse(v.looseObject({ id: v.string() }), await opened.json())
  expect(await server.services.storage.images.hashes(id)).toEqual([])
  expect([folder(), beside()]).toEqual([before, []])
})

test('[SV178] no address of an image leads out of the images of its board', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const statuses = await Promise.all(
    PATH_TRICKS.map(async (name) => {
      const address = `${server.url}/api/boards/${board.id}/images/${encodeURIComponent(name)}`
      return (await fetch(address, { headers: bearer(board.keys.facilitator) })).status
    }),
  )
  expect(statuses).toEqual(PATH_TRICKS.map(() => 404))
})
