import type { Context } from 'hono'
import { isRole } from '../../access/is-role.ts'
import { fail } from '../failure.ts'
import { linksFor } from '../links.ts'
import type { Services } from '../services.ts'
import { readFacilitator } from '../caller.ts'

/** `POST /api/boards/:id/links/:role/renew`: a new link; whoever came in by the old one must go. */
export function renewLink(c: Context, services: Services): Promise<Response> {
  return changeLink(c, services, 'new')
}

/** `POST /api/boards/:id/links/:role/revoke`: no link until it is renewed. */
export function revokeLink(c: Context, services: Services): Promise<Response> {
  return changeLink(c, services, 'off')
}

async function changeLink(c: Context, services: Services, to: 'new' | 'off'): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const { caller } = reading
  const role = c.req.param('role')
  if (!isRole(role)) return fail(c, 'not_found')
  const done = await services.administration.changeLink(caller, { role, to })
  if (!done.ok) return fail(c, done.reason)
  return c.json({ links: linksFor(c, services, { board: done.value, role: caller.role }) })
}
