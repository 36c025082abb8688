import { expect, test } from 'vitest'
import type { ApiResult } from '../api/client.ts'
import { codeProblem, enterByCode } from './enter-by-code.ts'

const failing = (code: string, status: number): ApiResult<never> => ({
  ok: false,
  failure: { code, status, message: '' },
})

const SESSION = { role: 'participant', title: 'T', name: '', person: 3, language: 'de' } as const

function world(known: 'known' | 'unknown', opening: ApiResult<typeof SESSION>) {
  const sent: unknown[] = []
  const api = {
    findCode: async (code: string) => {
      sent.push(code)
      return { ok: true, value: { id: 'b1' } } as const
    },
    boardInfo: async () =>
      known === 'known'
        ? ({ ok: true, value: { ...SESSION, links: {} } } as const)
        : failing('no_session', 401),
    openSession: async (id: string, body: object) => {
      sent.push({ id, ...body })
      return opening
    },
  }
  return { api, sent }
}

test('a code leads to its board, with the name that is known', async () => {
  const { api, sent } = world('unknown', { ok: true, value: SESSION })
  expect(await enterByCode(api, '4821-7730', 'Ayşe')).toEqual({ ok: true, path: '/b/b1' })
  expect(sent).toEqual(['4821-7730', { id: 'b1', code: '4821-7730', name: 'Ayşe' }])
})

test('whoever is on the board already stays who they are', async () => {
  const { api, sent } = world('known', failing('internal', 500))
  expect(await enterByCode(api, '4821-7730', '')).toEqual({ ok: true, path: '/b/b1' })
  expect(sent).toEqual(['4821-7730'])
})

test('each failure has its sentence', async () => {
  const { api } = world('unknown', failing('removed', 403))
  const entered = await enterByCode(api, '1', '')
  expect(entered.ok ? '' : codeProblem(entered.failure)).toBe('web.home.enter.failed.removed')
  const ids = [
    { code: 'network', status: 0 },
    { code: 'too_many', status: 429 },
    { code: 'unknown_code', status: 404 },
  ].map((failure) => codeProblem({ ...failure, message: '' }))
  expect(ids).toEqual([
    'web.home.enter.failed.network',
    'web.home.enter.failed.busy',
    'web.home.enter.failed.unknown',
  ])
})
