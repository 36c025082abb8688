import type { Context } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Caller, Refusal } from '../access/access.ts'
import { readBoardCookie } from '../access/board-cookie.ts'
import { clientAddress } from '../access/client-address.ts'
import { fail } from './failure.ts'
import type { Services } from './services.ts'

/** A caller with a right to the board of the address, or the answer that says why not. */
export type CallerReading =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly response: Response }

/** Proves the caller by `Authorization: Bearer <key>` or by the board's cookie. Counts as use of the board. */
export async function readCaller(c: Context, services: Services): Promise<CallerReading> {
  const boardId = c.req.param('id') ?? ''
  const authentication = await services.access.authenticate(boardId, {
    authorization: c.req.header('authorization'),
    token: readBoardCookie(c.req.header('cookie'), boardId),
  })
  if (!authentication.ok) return { ok: false, response: refuse(c, services, authentication.reason) }
  const { caller } = authentication
  return { ok: true, caller: { ...caller, board: await services.expiry.touch(caller.board) } }
}

/** A caller who leads the board, or the answer that says why not. */
export async function readFacilitator(c: Context, services: Services): Promise<CallerReading> {
  const reading = await readCaller(c, services)
  if (!reading.ok || reading.caller.role === 'facilitator') return reading
  return { ok: false, response: fail(c, 'forbidden') }
}

/** The answer for somebody who may not. Who guesses keys is slowed down. */
export function refuse(c: Context, services: Services, reason: Refusal): Response {
  if (reason === 'wrong_key' && !services.mistakes.allow(addressOf(c, services)))
    return fail(c, 'too_many')
  return fail(c, reason === 'wrong_board' ? 'no_session' : reason)
}

/** Address by which somebody's tries are counted; for counting only. */
export function addressOf(c: Context, { environment }: Services): string {
  const { address } = getConnInfo(c).remote
  const line = { remote: address, forwardedFor: c.req.header('x-forwarded-for') }
  return clientAddress(line, environment.trustProxy)
}
