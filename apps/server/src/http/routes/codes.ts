import type { Context } from 'hono'
import * as v from 'valibot'
import type { ShortCode } from '../../access/short-codes.ts'
import { addressOf, readFacilitator } from '../caller.ts'
import { fail } from '../failure.ts'
import { readJson } from '../read-body.ts'
import type { Services } from '../services.ts'
import { isoTime } from '../iso-time.ts'

const bodySchema = v.object({
  code: v.pipe(v.string('text expected'), v.maxLength(40, 'too long')),
})

/** `POST /api/codes`: which board a short code opens. */
export async function findCode(c: Context, services: Services): Promise<Response> {
  const body = await readJson(c, bodySchema)
  if (!body.ok) return body.response
  const knock = await services.codeDoor.knock(body.value.code, addressOf(c, services))
  return knock.ok ? c.json({ id: knock.board }) : fail(c, knock.reason)
}

/** `GET /api/boards/:id/code`: the code that works now, if there is one; for facilitators. */
export async function showCode(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  return c.json(answer(await services.codes.current(reading.caller.board.id)))
}

/** `POST /api/boards/:id/code`: a new code; the one before opens nothing any more. */
export async function makeCode(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const made = await services.administration.makeCode(reading.caller)
  return made === null ? fail(c, 'unavailable') : c.json(answer(made), 201)
}

/** `POST /api/boards/:id/code/end`: the code opens nothing any more; who is here stays. */
export async function endCode(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  await services.administration.endCode(reading.caller)
  return c.json(answer(null))
}

function answer(code: ShortCode | null) {
  return code === null
    ? { code: null, expiresAt: null }
    : { code: code.code, expiresAt: isoTime(code.expiresAt) }
}
