import type { Context } from 'hono'
import * as v from 'valibot'
import type { Caller } from '../../access/access.ts'
import { readBoardCookie, writeBoardCookie } from '../../access/board-cookie.ts'
import { cleanName } from '../../access/clean-name.ts'
import { addressOf, readCaller, refuse } from '../caller.ts'
import { fail } from '../failure.ts'
import { originOf } from '../links.ts'
import { readJson } from '../read-body.ts'
import type { Services } from '../services.ts'

const bodySchema = v.object({
  key: v.optional(v.pipe(v.string('text expected'), v.maxLength(200, 'too long'))),
  code: v.optional(v.pipe(v.string('text expected'), v.maxLength(40, 'too long'))),
  name: v.optional(v.pipe(v.string('text expected'), v.maxLength(1000, 'too long'))),
})

/** `POST /api/boards/:id/session`: trades a key or a short code for the board's cookie, or says how one wants to be called. */
export async function openSession(c: Context, services: Services): Promise<Response> {
  const body = await readJson(c, bodySchema)
  if (!body.ok) return body.response
  const { key, code } = body.value
  const name = body.value.name === undefined ? undefined : cleanName(body.value.name)
  if (key === undefined && code === undefined) return rename(c, services, name)
  const boardId = c.req.param('id') ?? ''
  const token = readBoardCookie(c.req.header('cookie'), boardId)
  const entrant = { name: name ?? '', token }
  if (key === undefined) {
    const knock = await services.codeDoor.knock(code ?? '', addressOf(c, services))
    if (!knock.ok) return fail(c, knock.reason)
    if (knock.board !== boardId) return fail(c, 'unknown_code')
  }
  const opened =
    key === undefined
      ? await services.access.admit(boardId, entrant)
      : await services.access.openSession(boardId, key, entrant)
  if (!opened.ok) return refuse(c, services, opened.reason)
  await services.expiry.touch(opened.caller.board)
  setCookie(c, services, { boardId: opened.caller.board.id, token: opened.token })
  return answer(c, opened.caller)
}

async function rename(c: Context, services: Services, name: string | undefined): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  const { caller } = reading
  refreshCookie(c, services, caller)
  if (name === undefined || caller.session === null) return answer(c, caller)
  await services.storage.boards.renameSession(caller.session, name)
  services.bus.publish({ type: 'renamed', board: caller.board.id, session: caller.session, name })
  return answer(c, { ...caller, name })
}

/** Sends the cookie once more, so that it lives as long as the board does. */
export function refreshCookie(c: Context, services: Services, caller: Caller): void {
  const boardId = caller.board.id
  const token = readBoardCookie(c.req.header('cookie'), boardId)
  if (caller.session !== null && token !== undefined) setCookie(c, services, { boardId, token })
}

function setCookie(
  c: Context,
  services: Services,
  { boardId, token }: { readonly boardId: string; readonly token: string },
): void {
  const maxAgeSeconds = (services.expiry.expiresAt() - services.clock.now()) / 1000
  const secure = originOf(c, services).startsWith('https:')
  c.header('Set-Cookie', writeBoardCookie({ boardId, token, maxAgeSeconds, secure }))
}

function answer(c: Context, { role, board, name, person }: Caller): Response {
  return c.json({ role, title: board.title, name, person, language: board.language })
}
