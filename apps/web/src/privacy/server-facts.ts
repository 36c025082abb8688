import * as v from 'valibot'

/** For how many days this server keeps what. */
export type ServerFacts = Readonly<v.InferOutput<typeof factsSchema>>

/** Without figures of the server, as in development, those that it has unless told otherwise. */
const factsSchema = v.object({
  /** Days after its last use until a board is deleted. */
  boardDays: v.fallback(v.number(), 180),
  /** Days before, from which the board says so. */
  announcedDays: v.fallback(v.number(), 14),
  /** Days for which earlier states are kept. */
  historyDays: v.fallback(v.number(), 30),
  /** Days for which it is kept that a board was made, extended or deleted. */
  auditDays: v.fallback(v.number(), 365),
})

/** Reads what the server wrote into the page. */
export function readServerFacts(page: Pick<Document, 'querySelector'>): ServerFacts {
  const content = page.querySelector('meta[name="amtsweg-server"]')?.getAttribute('content')
  return v.parse(factsSchema, parse(content ?? '{}'))
}

/** The facts of the page's own server. */
export const serverFacts: ServerFacts = readServerFacts(document)

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    // A proxy that meddles with pages: the figures of an untold server stand in.
    return {}
  }
}
