import { expect, test } from 'vitest'
import { explicitCurves } from './explicit-curves.ts'

test('a smooth curve is written out with its control point mirrored', () => {
  expect(explicitCurves('M0,0 Q10,0 10,10 T20,20 30,10')).toBe(
    'M0 0Q10 0 10 10Q10 20 20 20Q30 20 30 10',
  )
})

test('after anything but a quadratic curve the control point is where the pen is', () => {
  expect(explicitCurves('M0,0 L5,5 T10,5 Z')).toBe('M0 0L5 5Q5 5 10 5Z')
})

test('a path without smooth curves stays as it is', () => {
  expect(explicitCurves('M 0 0 a1,1 0 0 0 2,2')).toBe('M 0 0 a1,1 0 0 0 2,2')
})
