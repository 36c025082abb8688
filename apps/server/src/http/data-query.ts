import type { BoardJourney } from '@amtsweg/board/schema'
import type { Language } from '@amtsweg/journey'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { BoardReading } from '../boards/board-document.ts'
import type { QueryProblem } from './bad-query.ts'
import { ticketSchema } from './ticket.ts'

const schema = v.object({
  journey: v.optional(v.pipe(v.string(), v.maxLength(200, 'too long'))),
  language: v.optional(v.picklist(['de', 'en'], 'de or en')),
  ticket: ticketSchema,
})

/** What a caller asks of data about journeys. */
export interface DataQuery {
  /** Id of the only journey that is wanted, as in its file or that of its shape. */
  readonly journey: string | undefined
  readonly language: Language
  /** Under which the making of a report tells how far it is. */
  readonly ticket: string | undefined
}

/** The wishes in an address, or which of them does not fit and what is expected. Other parameters are not ours. */
export function readDataQuery(
  c: Context,
  fallback: Language,
): { readonly ok: true; readonly query: DataQuery } | QueryProblem {
  const parsed = v.safeParse(schema, c.req.query())
  if (!parsed.success) {
    const [issue] = parsed.issues
    return { ok: false, path: v.getDotPath(issue) ?? '', detail: issue.message }
  }
  const { journey, language, ticket } = parsed.output
  return { ok: true, query: { journey, language: language ?? fallback, ticket } }
}

/** The journeys that are asked for, in the order of the board; `null` when the one that is asked for is not there. */
export function journeysAsked(
  { journeys }: Pick<BoardReading, 'journeys'>,
  { journey: id }: Pick<DataQuery, 'journey'>,
): readonly BoardJourney[] | null {
  if (id === undefined) return journeys
  const found = journeys.find(({ shapeId, journey }) => shapeId === id || journey.id === id)
  return found === undefined ? null : [found]
}
