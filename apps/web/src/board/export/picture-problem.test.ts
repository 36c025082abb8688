import { expect, test } from 'vitest'
import { pictureProblem } from './picture-problem.ts'

test('nothing to export is told for what was asked', () => {
  const failure = { ok: false, reason: 'nothing_to_export' } as const
  expect(pictureProblem(failure, 'selection').text).toBe('web.export.failed.nothing.selection')
})

test('a picture that is too large names a size that works, or the other format', () => {
  const tooLarge = { ok: false, reason: 'too_large' } as const
  expect(pictureProblem({ ...tooLarge, largestScale: 2 }, 'board')).toEqual({
    text: 'web.export.failed.too_large.scale',
    values: { scale: 2 },
  })
  expect(pictureProblem({ ...tooLarge, largestScale: null }, 'board')).toEqual({
    text: 'web.export.failed.too_large.svg',
    values: {},
  })
})

test('any other failure is told without guessing', () => {
  expect(pictureProblem({ ok: false, reason: 'failed', error: null }, 'journey').text).toBe(
    'web.export.failed.other',
  )
})
