import type { Context } from 'hono'

/** What a body is sent as, without its parameters; '' when nothing is said. */
export function contentType(c: Context): string {
  return c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
}
