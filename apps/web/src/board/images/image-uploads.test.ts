import { expect, test, vi } from 'vitest'
import type { ApiResult } from '../../api/client.ts'
import { imageUploads } from './image-uploads.ts'

const image = (text: string) => new Blob([text], { type: 'image/webp' })
const failed = (status: number, message = ''): ApiResult<string> => ({
  ok: false,
  failure: { code: 'x', status, message },
})

/** Uploads with a server that answers as told, and a device that keeps; time is moved by hand. */
function setUp(answers: ApiResult<string>[], kept = new Map<string, Blob>()) {
  const sent: Blob[] = []
  const retries: { ms: number; run: () => void }[] = []
  const ends: unknown[] = []
  const uploads = imageUploads({
    kept: {
      all: async () => new Map(kept),
      put: async (id, blob) => void kept.set(id, blob),
      remove: async (id) => void kept.delete(id),
    },
    send: async (blob) => {
      sent.push(blob)
      return answers.shift() ?? failed(0)
    },
    after(ms, run) {
      retries.push({ ms, run })
      return () => undefined
    },
  })
  uploads.onEnd((id, end) => ends.push([id, end]))
  return { uploads, kept, sent, retries, ends }
}

test('an image is kept on the device and pending until it is stored', async () => {
  const { uploads, kept, ends } = setUp([{ ok: true, value: 'asset:1' }])
  uploads.upload('asset:a', image('a'))
  expect([uploads.hasPending(), [...kept.keys()]]).toEqual([true, ['asset:a']])
  await vi.waitFor(() => expect(uploads.hasPending()).toBe(false))
  expect(ends).toEqual([['asset:a', { ok: true, source: 'asset:1' }]])
  expect([...kept.keys()]).toEqual([])
})

test('after a cut it is tried again, less and less often, and nothing is lost', async () => {
  const { uploads, kept, sent, retries, ends } = setUp([
    failed(0),
    failed(503),
    failed(423),
    { ok: true, value: 'asset:1' },
  ])
  uploads.upload('asset:a', image('a'))
  for (const count of [1, 2, 3]) {
    await vi.waitFor(() => expect(retries).toHaveLength(count))
    expect([uploads.hasPending(), kept.size, ends]).toEqual([true, 1, []])
    retries.at(-1)?.run()
  }
  await vi.waitFor(() => expect(ends).toHaveLength(1))
  expect([sent.length, retries.map(({ ms }) => ms)]).toEqual([4, [1_000, 2_000, 4_000]])
})

test('what is refused ends with the sentence of the server, and the next one goes on', async () => {
  const { uploads, kept, ends } = setUp([
    failed(422, 'Kein Platz.'),
    { ok: true, value: 'asset:2' },
  ])
  uploads.upload('asset:a', image('a'))
  uploads.upload('asset:b', image('b'))
  await vi.waitFor(() => expect(ends).toHaveLength(2))
  expect(ends).toEqual([
    ['asset:a', { ok: false, message: 'Kein Platz.' }],
    ['asset:b', { ok: true, source: 'asset:2' }],
  ])
  expect(kept.size).toBe(0)
})

test('what an earlier window has left is sent, but not what was given up', async () => {
  const left = new Map([
    ['asset:a', image('a')],
    ['asset:b', image('b')],
  ])
  const { uploads, kept, ends } = setUp([failed(0), { ok: true, value: 'asset:2' }], left)
  const waiting = await uploads.goOn()
  uploads.drop('asset:a')
  expect(waiting).toEqual(['asset:a', 'asset:b'])
  await vi.waitFor(() => expect(kept.size).toBe(1))
  const again = setUp([{ ok: true, value: 'asset:2' }], kept)
  await again.uploads.goOn()
  await vi.waitFor(() => expect(again.ends).toEqual([['asset:b', { ok: true, source: 'asset:2' }]]))
  expect(ends).toEqual([])
})

test('what this window has taken in is not among what an earlier one has left, so that nobody gives it up', async () => {
  const { uploads, kept } = setUp([], new Map([['asset:a', image('a')]]))
  uploads.upload('asset:b', image('b'))
  expect(await uploads.goOn()).toEqual(['asset:a'])
  expect([...kept.keys()]).toEqual(['asset:a', 'asset:b'])
})
