import type { Context } from 'hono'
import { fail } from './failure.ts'

/** What of an address does not fit, and what is expected there. */
export interface QueryProblem {
  readonly ok: false
  readonly path: string
  readonly detail: string
}

/** The answer to a wish in the address that does not fit. */
export function failQuery(c: Context, { path, detail }: QueryProblem): Response {
  return fail(c, 'bad_request', { path, values: { path, detail } })
}
