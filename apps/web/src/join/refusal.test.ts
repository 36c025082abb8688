import { expect, test } from 'vitest'
import { refusalFor } from './refusal.ts'

test('codes of the server have their own page', () => {
  for (const code of ['unknown_board', 'wrong_key', 'no_session', 'removed', 'network'] as const)
    expect(refusalFor({ code, status: 400, message: '' })).toBe(code)
  expect(refusalFor({ code: 'board_expired', status: 404, message: '' })).toBe('expired')
})

test('an unknown code is judged by its status', () => {
  const pages = [401, 403, 404, 410, 429, 503, 500, 400].map((status) =>
    refusalFor({ code: 'something_new', status, message: '' }),
  )
  expect(pages).toEqual([
    'no_session',
    'wrong_key',
    'unknown_board',
    'expired',
    'busy',
    'network',
    'failed',
    'failed',
  ])
})
