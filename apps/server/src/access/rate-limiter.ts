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

/** Addresses that are remembered at most; beyond it those are forgotten that have done nothing for the longest time. */
export const MAX_ADDRESSES = 10_000

/** A limiter in memory; addresses are never written anywhere. What an address costs does not depend on how many there are. */
export function rateLimiter(rate: Rate, clock: Clock): RateLimiter {
  /** In the order of their last tries, so that the first one is as good as new before all others. */
  const buckets = new Map<string, TokenBucket>()
  return {
    allow(address) {
      const bucket = buckets.get(address) ?? tokenBucket(rate, clock)
      buckets.delete(address)
      buckets.set(address, bucket)
      const idle = buckets.keys().next().value
      if (buckets.size > MAX_ADDRESSES && idle !== undefined) buckets.delete(idle)
      return bucket.take()
    },
    forgive: (address) => buckets.get(address)?.giveBack(),
  }
}
