import * as v from 'valibot'

const TICKET = /^[\w-]{16,64}$/

/** A word by which whoever asks for a picture asks how far it is; made up by them, so that nobody else knows it. */
export const ticketSchema = v.optional(
  v.pipe(v.string(), v.regex(TICKET, '16 to 64 letters, digits, _ or -')),
)

/** The ticket as it is known among all boards. */
export function ticketOf(board: string, ticket: string): string {
  return `${board}/${ticket}`
}
