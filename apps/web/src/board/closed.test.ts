import { expect, test } from 'vitest'
import { closedReason } from './closed.ts'

test('each close code has its explanation', () => {
  expect([4400, 4401, 4403, 4404, 4408, 4409, 4413, 4429].map(closedReason)).toEqual([
    'interrupted',
    'signed_out',
    'signed_out',
    'gone',
    'interrupted',
    'outdated',
    'too_much',
    'interrupted',
  ])
})
