import type { Clock } from '../effects/clock.ts'
import { tokenBucket } from './token-bucket.ts'
import type { Rate, TokenBucket } from './token-bucket.ts'

/** Counts by address. */
export interface RateLimiter {
  /** Whether this address may do it once more. */
  allow(address: string): boolean
  /** Gives one back: it was no mistake after all. */
  forgive(address: string): void
}

/** Addresses that are remembered at most; beyond it the idle ones are forgotten, then the oldest. */
const MAX_ADDRESSES = 10_000

/** A limiter in memory; addresses are never written anywhere. */
export function rateLimiter(rate: Rate, clock: Clock): RateLimiter {
  const buckets = new Map<string, TokenBucket>()
  const makeRoom = () => {
    for (const [address, bucket] of buckets) if (bucket.full()) buckets.delete(address)
    const oldest = buckets.keys().next().value
    if (buckets.size >= MAX_ADDRESSES && oldest !== undefined) buckets.delete(oldest)
  }
  return {
    allow(address) {
      const known = buckets.get(address)
      if (known !== undefined) return known.take()
      if (buckets.size >= MAX_ADDRESSES) makeRoom()
      const bucket = tokenBucket(rate, clock)
      buckets.set(address, bucket)
      return bucket.take()
    },
    forgive: (address) => buckets.get(address)?.giveBack(),
  }
}
