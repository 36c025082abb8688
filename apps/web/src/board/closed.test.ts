import { CLOSE_CODES } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import { closedDe } from '../texts/closed-de.ts'
import { closedEn } from '../texts/closed-en.ts'
import { closedReason } from './closed.ts'

test('each close code has its explanation', () => {
  const reasons = Object.fromEntries(
    Object.entries(CLOSE_CODES).map(([name, code]) => [name, closedReason(code)]),
  )
  expect(reasons).toEqual({
    badMessage: 'misunderstood',
    noSession: 'signed_out',
    forbidden: 'signed_out',
    unknownBoard: 'gone',
    removed: 'removed',
    tooSlow: 'too_slow',
    schemaTooOld: 'outdated',
    tooMuch: 'too_much',
    tooFast: 'too_fast',
    restart: 'interrupted',
    tryLater: 'interrupted',
  })
  expect(closedReason(4499)).toBe('interrupted')
})

test('each explanation says in both languages what happened, what is safe and what to do', () => {
  const reasons = new Set(Object.values(CLOSE_CODES).map(closedReason))
  for (const texts of [closedDe, closedEn]) {
    for (const reason of reasons) {
      for (const part of ['heading', 'text', 'help']) {
        expect(texts[`web.closed.${reason}.${part}`]).toMatch(/^\p{Lu}/u)
      }
    }
  }
})
