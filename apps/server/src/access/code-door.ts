import type { Clock } from '../effects/clock.ts'
import { RATES } from '../rates.ts'
import { rateLimiter } from './rate-limiter.ts'
import type { ShortCodes } from './short-codes.ts'
import { tokenBucket } from './token-bucket.ts'

/** The board behind a short code, or why there is none. */
type Knock =
  | { readonly ok: true; readonly board: string }
  | { readonly ok: false; readonly reason: 'unknown_code' | 'too_many' }

/** Where short codes are tried. */
export interface CodeDoor {
  knock(typed: string, address: string): Promise<Knock>
}

/**
 * Counts wrong codes of each address and of all together, before it looks: a right guess after too many wrong ones must
 * not count. A wrong code, an old one and one that never was get the same answer. An address that has used up its own tries
 * costs the others nothing.
 */
export function codeDoor(codes: ShortCodes, clock: Clock): CodeDoor {
  const byAddress = rateLimiter(RATES.wrongCodes, clock)
  const all = tokenBucket(RATES.allWrongCodes, clock)
  return {
    async knock(typed, address) {
      if (!byAddress.allow(address)) return { ok: false, reason: 'too_many' }
      if (!all.take()) {
        // Others' guesses are nobody's mistake.
        byAddress.forgive(address)
        return { ok: false, reason: 'too_many' }
      }
      const board = await codes.boardOf(typed)
      if (board === null) return { ok: false, reason: 'unknown_code' }
      byAddress.forgive(address)
      all.giveBack()
      return { ok: true, board }
    },
  }
}
