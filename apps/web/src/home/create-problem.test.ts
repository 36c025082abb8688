import { expect, test } from 'vitest'
import { createProblem } from './create-problem.ts'

const failure = (code: string, status: number) => ({ code, status, message: '' })

test('being asked for a code the first time is no mistake', () => {
  expect(createProblem(failure('code_required', 403), '')).toBeNull()
})

test('a code that was sent and refused is wrong', () => {
  expect(createProblem(failure('code_required', 403), 'abc')).toBe('web.home.code.wrong')
  expect(createProblem(failure('wrong_code', 403), 'abc')).toBe('web.home.code.wrong')
})

test('other failures have their own sentence', () => {
  const texts = [failure('network', 0), failure('too_many', 429), failure('bad_title', 422)].map(
    (one) => createProblem(one, ''),
  )
  expect(texts).toEqual([
    'web.home.create.failed.network',
    'web.home.create.failed.busy',
    'web.home.create.failed.other',
  ])
})
