import { expect, test } from 'vitest'
import { fakeClock } from '../effects/fake-clock.ts'
import { MAX_ADDRESSES, rateLimiter } from './rate-limiter.ts'

const RATE = { burst: 2, perSecond: 1 }

test('[SV60] an address has its tries at once and then at its pace, and gets back what was no mistake', () => {
  const clock = fakeClock()
  const limiter = rateLimiter(RATE, clock)
  const tries = (count: number) => Array.from({ length: count }, () => limiter.allow('one'))
  expect(tries(3)).toEqual([true, true, false])
  expect(limiter.allow('another')).toBe(true)
  limiter.forgive('one')
  expect(tries(2)).toEqual([true, false])
  clock.advance(1000)
  expect(tries(2)).toEqual([true, false])
})

test('[SV60] no more addresses are remembered than the limit, and who goes on trying is not forgotten', () => {
  const limiter = rateLimiter(RATE, fakeClock())
  for (const address of ['busy', 'idle']) {
    for (let count = 0; count < 3; count += 1) limiter.allow(address)
  }
  let passed = 0
  for (let at = 0; at < MAX_ADDRESSES - 1; at += 1) {
    if (at % 100 === 0 && limiter.allow('busy')) passed += 1
    limiter.allow(`address ${at}`)
  }
  expect(passed).toBe(0)
  // The idle one was the oldest of one too many.
  expect([limiter.allow('busy'), limiter.allow('idle')]).toEqual([false, true])
})

test('[SV60] a try costs the same however many addresses there are', () => {
  let asked = 0
  const clock = fakeClock()
  const now = () => {
    asked += 1
    return clock.now()
  }
  const limiter = rateLimiter(RATE, { ...clock, now })
  for (let at = 0; at < 2 * MAX_ADDRESSES; at += 1) limiter.allow(`address ${at}`)
  // Twice each: when it is made, and when it is used.
  expect(asked).toBe(4 * MAX_ADDRESSES)
})
