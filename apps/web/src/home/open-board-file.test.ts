import { expect, test } from 'vitest'
import { apiClient } from '../api/client.ts'
import { openBoardFile } from './open-board-file.ts'

const LINK = 'http://h/b/x#f'
const MADE = {
  id: 'x',
  title: 'Bauantrag',
  links: { facilitator: LINK, participant: LINK, viewer: LINK },
  leftOut: 2,
}
const SESSION = { role: 'facilitator', title: 'Bauantrag', name: 'M', language: 'de' }

function world(answers: readonly Response[]) {
  const sent: { readonly url: string; readonly headers: Headers; readonly body: unknown }[] = []
  const left = [...answers]
  const api = apiClient({
    language: () => 'de',
    fetch: async (url, init) => {
      sent.push({
        url: url instanceof Request ? url.url : url.toString(),
        headers: new Headers(init?.headers),
        body: init?.body,
      })
      return left.shift() ?? Response.error()
    },
  })
  return { api, sent }
}

test('a zip is sent as it is, with the code in a header that takes umlauts, and the board is opened', async () => {
  const { api, sent } = world([Response.json(MADE, { status: 201 }), Response.json(SESSION)])
  const file = new Blob(['PK...'])
  expect(await openBoardFile(api, file, { name: 'M', code: 'Räthaus' })).toEqual({
    ok: true,
    path: '/b/x',
    title: 'Bauantrag',
    leftOut: 2,
  })
  const [first, second] = sent
  expect(first?.url).toBe('/api/boards')
  expect(first?.headers.get('content-type')).toBe('application/zip')
  expect(first?.headers.get('amtsweg-code')).toBe('R%C3%A4thaus')
  expect(second?.body).toBe('{"key":"f","name":"M"}')
})

test('anything else is sent as the text of a board, and without a session the address carries the key', async () => {
  const { api, sent } = world([Response.json({ ...MADE, leftOut: 0 }, { status: 201 })])
  const opened = await openBoardFile(api, new Blob(['{}']), { name: 'M', code: '' })
  expect(opened).toEqual({ ok: true, path: '/b/x#f', title: 'Bauantrag', leftOut: 0 })
  expect(sent[0]?.headers.get('content-type')).toBe('application/vnd.amtsweg.board+json')
  expect(sent[0]?.headers.has('amtsweg-code')).toBe(false)
})

test('a file that the server would not take is not sent', async () => {
  const { api, sent } = world([])
  const file = new Blob([new Uint8Array(64 * 1024 * 1024 + 1)])
  expect(await openBoardFile(api, file, { name: 'M', code: '' })).toEqual({
    ok: false,
    failure: { code: 'too_large', status: 413, message: '' },
  })
  expect(sent).toEqual([])
})
