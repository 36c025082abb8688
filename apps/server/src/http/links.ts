import { ROLES } from '@amtsweg/sync'
import type { Role } from '@amtsweg/sync'
import type { Context } from 'hono'
import type { Board } from '../storage/board-registry.ts'
import type { Services } from './services.ts'

/** Full addresses of a board by role. */
export type Links = Readonly<Partial<Record<Role, string>>>

/** The links that somebody of `role` may hand on: their own and those of lesser rights. */
export function linksFor(
  c: Context,
  services: Services,
  of: { board: Pick<Board, 'id' | 'generations' | 'revoked'>; role: Role },
): Links {
  const origin = originOf(c, services)
  const { board, role } = of
  const handedOn = ROLES.slice(ROLES.indexOf(role)).filter((each) => !board.revoked.includes(each))
  // The key stands after #, which no server, log or Referer ever sees.
  return Object.fromEntries(
    handedOn.map((each) => [each, `${origin}/b/${board.id}#${services.keys.keyOf(board, each)}`]),
  )
}

/** The origin that people use: `PUBLIC_URL`, or the host that was asked. */
export function originOf(c: Context, services: Services): string {
  return services.environment.publicUrl ?? new URL(c.req.url).origin
}
