import { expect, test } from 'vitest'
import type { CreatedBoard } from '../api/answers.ts'
import type { ApiFailure } from '../api/client.ts'
import { createAndOpen } from './create-and-open.ts'

const BOARD = { title: 'T', template: 'empty', language: 'de' }
const DOWN: ApiFailure = { code: 'network', status: 0, message: '' }

function created(): CreatedBoard {
  const link = (key: string) => `https://town.example/b/x1#${key}`
  return {
    id: 'x1',
    title: 'T',
    links: { facilitator: link('fac'), participant: link('par'), viewer: link('vie') },
  }
}

function world(sessionWorks: 'works' | 'fails') {
  const sent: unknown[] = []
  return {
    sent,
    createBoard: async () => ({ ok: true as const, value: created() }),
    openSession: async (id: string, body: object) => {
      sent.push({ id, ...body })
      if (sessionWorks === 'fails') return { ok: false as const, failure: DOWN }
      const value = {
        role: 'facilitator',
        title: 'T',
        name: 'Moderation',
        person: 1,
        language: 'de',
      } as const
      return { ok: true as const, value }
    },
  }
}

test('the new board opens without a key in the address', async () => {
  const api = world('works')
  expect(await createAndOpen(api, BOARD, 'Moderation')).toEqual({ ok: true, path: '/b/x1' })
  expect(api.sent).toEqual([{ id: 'x1', key: 'fac', name: 'Moderation' }])
})

test('a board whose session failed is not lost: its page gets the key and tries again', async () => {
  expect(await createAndOpen(world('fails'), BOARD, 'Moderation')).toEqual({
    ok: true,
    path: '/b/x1#fac',
  })
})

test('no board, no session', async () => {
  const api = {
    ...world('works'),
    createBoard: async () => ({ ok: false as const, failure: DOWN }),
  }
  expect(await createAndOpen(api, BOARD, 'M')).toEqual({ ok: false, failure: DOWN })
  expect(api.sent).toEqual([])
})
