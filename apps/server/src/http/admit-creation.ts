import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { addressOf } from './caller.ts'
import type { ErrorCode } from './error-texts.ts'
import type { Services } from './services.ts'

/** Why nobody may make a board with this code now; `null` when they may. A `code` counts only where the operator asks for one. */
export function codeRefusal(c: Context, services: Services, given: string): ErrorCode | null {
  const { createBoards } = services.environment
  if (createBoards.type === 'open') return null
  if (given === '') return 'code_required'
  // Counted before it is looked at: a code is short, so a right guess after too many wrong ones must not count.
  const address = addressOf(c, services)
  if (!services.mistakes.allow(address)) return 'too_many'
  // Hashes, so that both have one length and the time says nothing.
  if (!timingSafeEqual(digest(given.trim()), digest(createBoards.code.trim()))) return 'wrong_code'
  services.mistakes.forgive(address)
  return null
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
