import * as v from 'valibot'

/** What a link allows: to lead, to take part, to look. */
export const roleSchema = v.picklist(['facilitator', 'participant', 'viewer'])

/** Role of the person before the screen on one board. */
export type Role = v.InferOutput<typeof roleSchema>

const languageSchema = v.fallback(v.picklist(['de', 'en']), 'de')

const linksSchema = v.object({
  facilitator: v.optional(v.string()),
  participant: v.optional(v.string()),
  viewer: v.optional(v.string()),
})

/** Full URLs by role; only those not above the caller's own role are there. */
export type BoardLinks = Readonly<v.InferOutput<typeof linksSchema>>

/** Answer to `POST /api/boards`. */
export const createdBoardSchema = v.object({
  id: v.string(),
  title: v.string(),
  links: v.object({ facilitator: v.string(), participant: v.string(), viewer: v.string() }),
})
export type CreatedBoard = Readonly<v.InferOutput<typeof createdBoardSchema>>

/** Answer to `POST /api/boards/:id/session`; also what every page of a board knows about its reader. */
export const boardSessionSchema = v.object({
  role: roleSchema,
  title: v.string(),
  name: v.fallback(v.string(), ''),
  /** The person's number on this board: the same in every window, after every return. `null` where nobody said. */
  person: v.fallback(v.nullable(v.number()), null),
  language: languageSchema,
})
export type BoardSession = Readonly<v.InferOutput<typeof boardSessionSchema>>

/** Answer to `GET /api/boards/:id`. */
export const boardInfoSchema = v.object({
  ...boardSessionSchema.entries,
  links: v.fallback(linksSchema, {}),
})
export type BoardInfo = Readonly<v.InferOutput<typeof boardInfoSchema>>

/** Answer to the calls that change links. */
export const changedLinksSchema = v.object({ links: linksSchema })

/** Answer to the calls about a board's short code. */
export const shortCodeSchema = v.object({
  code: v.nullable(v.string()),
  expiresAt: v.nullable(
    v.pipe(
      v.string(),
      v.transform((text) => new Date(text)),
      v.date(),
    ),
  ),
})
export type ShortCode = Readonly<v.InferOutput<typeof shortCodeSchema>>

/** Answer to `POST /api/codes`. */
export const foundCodeSchema = v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) })

/** Body of every answer that is not 2xx. */
export const errorSchema = v.object({
  error: v.object({ code: v.string(), message: v.fallback(v.string(), '') }),
})
