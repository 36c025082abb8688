import { expect, test } from 'vitest'
import { apiClient } from './client.ts'

interface Sent {
  readonly url: string
  readonly init: RequestInit
}

function clientAnswering(answer: () => Response) {
  const sent: Sent[] = []
  const client = apiClient({
    language: () => 'en',
    fetch: (url, init) => {
      sent.push({ url: url instanceof Request ? url.url : url.toString(), init: init ?? {} })
      return Promise.resolve().then(answer)
    },
  })
  return { client, sent }
}

function json(status: number, body: unknown): () => Response {
  return () => Response.json(body, { status })
}

test('a created board is read, unknown fields of the answer are dropped', async () => {
  const links = {
    facilitator: 'http://h/b/x#f',
    participant: 'http://h/b/x#p',
    viewer: 'http://h/b/x#v',
  }
  const { client, sent } = clientAnswering(
    json(201, { id: 'x', title: 'T', expiresAt: '2027-01-01', links, more: 1 }),
  )
  const result = await client.createBoard({ title: 'T', template: 'empty', language: 'de' })
  expect(result).toEqual({ ok: true, value: { id: 'x', title: 'T', links } })
  expect(sent[0]?.url).toBe('/api/boards')
  expect(sent[0]?.init.body).toBe('{"title":"T","template":"empty","language":"de"}')
})

test('the reader’s language goes along, so that errors come back in it', async () => {
  const { client, sent } = clientAnswering(
    json(404, { error: { code: 'unknown_board', message: 'No' } }),
  )
  const result = await client.boardInfo('a/b')
  expect(result).toEqual({
    ok: false,
    failure: { code: 'unknown_board', status: 404, message: 'No' },
  })
  expect(sent[0]?.url).toBe('/api/boards/a%2Fb')
  expect(new Headers(sent[0]?.init.headers).get('accept-language')).toBe('en')
})

test('no answer is told apart from an answer that is not ours', async () => {
  const silent = clientAnswering(() => {
    throw new TypeError('Failed to fetch')
  })
  expect(await silent.client.boardInfo('x')).toEqual({
    ok: false,
    failure: { code: 'network', status: 0, message: '' },
  })
  const proxy = clientAnswering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  expect(await proxy.client.boardInfo('x')).toEqual({
    ok: false,
    failure: { code: 'bad_answer', status: 502, message: '' },
  })
})

test('an answer of another shape is a bad answer, not a crash', async () => {
  const { client } = clientAnswering(json(200, { role: 'king', title: 1 }))
  const result = await client.openSession('x', { key: 'k' })
  expect(result).toEqual({ ok: false, failure: { code: 'bad_answer', status: 200, message: '' } })
})

test('a session without a name yet reads as an empty name', async () => {
  const { client } = clientAnswering(
    json(200, { role: 'viewer', title: 'T', name: null, language: 'en' }),
  )
  expect(await client.openSession('x', {})).toEqual({
    ok: true,
    value: { role: 'viewer', title: 'T', name: '', person: null, language: 'en' },
  })
})
