import { ROLES } from '@amtsweg/sync'
import type { Context } from 'hono'
import * as v from 'valibot'
import { readFacilitator } from '../caller.ts'
import { fail } from '../failure.ts'
import { withRoom } from '../open-board.ts'
import { readJson } from '../read-body.ts'
import type { Services } from '../services.ts'

const roleSchema = v.object({ role: v.picklist(ROLES, `one of ${ROLES.join(', ')}`) })
const pauseSchema = v.object({ paused: v.boolean('true or false expected') })

/** `GET /api/boards/:id/people`: who is on the board now; for facilitators. */
export async function listPeople(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const { board } = reading.caller
  return withRoom(c, services, {
    board: board.id,
    work: (room) => c.json({ people: room.people(), paused: board.isPaused }),
  })
}

/** `POST /api/boards/:id/people/:person/role`: makes somebody facilitator, participant or viewer. */
export async function changeRole(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const body = await readJson(c, roleSchema)
  if (!body.ok) return body.response
  const { role } = body.value
  const change = { person: personOf(c), role }
  const done = await services.administration.setRole(reading.caller, change)
  return done.ok ? c.json({ role }) : fail(c, done.reason)
}

/** `POST /api/boards/:id/people/:person/remove`: ends somebody's access. */
export async function removePerson(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const done = await services.administration.removePerson(reading.caller, personOf(c))
  return done.ok ? c.body(null, 204) : fail(c, done.reason)
}

/** `POST /api/boards/:id/pause`: from now on only facilitators may write, or all again. */
export async function pauseBoard(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const body = await readJson(c, pauseSchema)
  if (!body.ok) return body.response
  const { paused } = body.value
  await services.administration.setPaused(reading.caller, paused)
  return c.json({ paused })
}

/** What is no number is nobody. */
function personOf(c: Context): number {
  return Number(/^\d{1,9}$/.exec(c.req.param('person') ?? '')?.[0] ?? 0)
}
