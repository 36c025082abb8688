import { createHmac } from 'node:crypto'
import type { Clock } from '../effects/clock.ts'
import { randomId } from '../effects/random.ts'
import type { Random } from '../effects/random.ts'
import type { CodeRegistry } from '../storage/code-registry.ts'

/** Hours for which a short code works: a day's workshop, from putting it on the wall to the last who comes in. */
const CODE_HOURS = 8

const CODE_LIFE_MS = CODE_HOURS * 60 * 60 * 1000

/** Digits of a code. With `RATES.allWrongCodes` a code is hit once in 1,600 times by all who guess all its life from everywhere. */
const DIGITS = 8

/** Other boards may have the same digits; with a million codes at once one try in a hundred would meet one. */
const TRIES = 10

/** A code as people get it. */
export interface ShortCode {
  /** `4821-7730`. */
  readonly code: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** Short codes that are spoken in a room and open a board for participants. */
export interface ShortCodes {
  /** A new code for a board; the one before opens nothing any more. `null` without such a board. */
  make(board: string): Promise<ShortCode | null>
  /** The board's code, `null` when it has none or its time is up. */
  current(board: string): Promise<ShortCode | null>
  end(board: string): Promise<void>
  /** The board that a code opens. Spaces, dashes and the like between the digits do not matter. */
  boardOf(typed: string): Promise<string | null>
}

/**
 * Codes are derived from the installation's secret and a nonce, so that they can be shown again, and found by a keyed
 * hash: whoever sees only the table cannot try out a hundred million digits.
 */
export function shortCodes(options: {
  readonly codes: CodeRegistry
  readonly secret: Uint8Array
  readonly clock: Clock
  readonly random: Random
}): ShortCodes {
  const { codes, secret, clock, random } = options
  const hashed = (text: string) => createHmac('sha256', secret).update(text).digest()
  const digitsOf = (board: string, nonce: string) => {
    // 2^48 is not a multiple of 10^8; the difference favours no code by more than one in a million.
    const number = hashed(`code|${board}|${nonce}`).readUIntBE(0, 6) % 10 ** DIGITS
    return String(number).padStart(DIGITS, '0')
  }
  const hashOf = (digits: string) => hashed(`code|${digits}`).toString('hex')
  const spoken = (digits: string) => `${digits.slice(0, DIGITS / 2)}-${digits.slice(DIGITS / 2)}`

  return {
    async make(board) {
      await codes.removeExpired(clock.now())
      const expiresAt = clock.now() + CODE_LIFE_MS
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const nonce = randomId(random)
        const digits = digitsOf(board, nonce)
        const isTaken = !(await codes.put({ board, hash: hashOf(digits), nonce, expiresAt }))
        if (!isTaken) return { code: spoken(digits), expiresAt }
      }
      return null
    },
    async current(board) {
      const stored = await codes.of(board)
      if (stored === null || stored.expiresAt <= clock.now()) return null
      return { code: spoken(digitsOf(board, stored.nonce)), expiresAt: stored.expiresAt }
    },
    end: (board) => codes.remove(board),
    async boardOf(typed) {
      const digits = typed.replaceAll(/[\s\p{Pd}.]/gu, '')
      const stored = await codes.find(hashOf(digits))
      if (stored === null || stored.expiresAt <= clock.now()) return null
      return stored.board
    },
  }
}
