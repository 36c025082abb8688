import { PAPERS, RENDER_LIMITS } from '@amtsweg/board/render-limits'
import type { PdfLayout, PixelSize, RenderRequest, RenderWhat } from '@amtsweg/board/render'
import type { Language } from '@amtsweg/journey'
import { LANE_KINDS } from '@amtsweg/journey'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { QueryProblem } from './bad-query.ts'
import { ticketSchema } from './ticket.ts'

const paper = v.picklist(PAPERS, PAPERS.join(', '))

const number = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+(?:\.\d+)?$/, `a number from ${min} to ${max}`),
    v.transform(Number),
    v.minValue(min, `a number from ${min} to ${max}`),
    v.maxValue(max, `a number from ${min} to ${max}`),
  )

type ShapeId = Extract<RenderWhat, { type: 'shapes' }>['shapeIds'][number]

/** Shapes that may be chosen by their ids: an address has 16 kB in all. */
const SHAPES_MAX = 300

const id = v.pipe(v.string(), v.maxLength(200, 'too long'))
const { scale, dpi, side } = RENDER_LIMITS

/** What may be asked of a picture in the address. */
const schema = v.strictObject({
  what: v.optional(
    v.picklist(['page', 'board', 'journey', 'journeys'], 'page, board, journey or journeys'),
  ),
  page: v.optional(id),
  journey: v.optional(id),
  shapes: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) => list.split(',')),
      v.array(v.pipe(id, v.custom<ShapeId>(isShapeId, 'ids of shapes, by comma'))),
      v.maxLength(SHAPES_MAX, `${SHAPES_MAX} shapes at most`),
    ),
  ),
  disposition: v.optional(v.picklist(['attachment', 'inline'], 'attachment or inline')),
  language: v.optional(v.picklist(['de', 'en'], 'de or en')),
  background: v.optional(v.picklist(['paper', 'transparent'], 'paper or transparent')),
  drawings: v.optional(v.picklist(['yes', 'no'], 'yes or no')),
  lanes: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) => list.split(',')),
      v.array(v.picklist(LANE_KINDS, LANE_KINDS.join(', '))),
    ),
  ),
  scale: v.optional(number(scale.min, scale.max)),
  width: v.optional(number(16, side)),
  paper: v.optional(paper),
  dpi: v.optional(number(dpi.min, dpi.max)),
  sheet: v.optional(paper),
  ticket: ticketSchema,
})

/** What a caller asks a picture to be. */
export interface PictureQuery {
  readonly request: Omit<RenderRequest, 'resolveImage'>
  readonly size: PixelSize
  readonly layout: PdfLayout
  /** Whether a browser shows it itself, for instance to print it, instead of keeping it. */
  readonly isShown: boolean
  /** Under which its making tells how far it is. */
  readonly ticket: string | undefined
}

/** The wishes in an address, or which of them does not fit and what is expected. */
export type PictureQueryReading = { readonly ok: true; readonly query: PictureQuery } | QueryProblem

/** Reads what a picture shall be like; `board` gives what is not said. */
export function readPictureQuery(
  c: Context,
  board: { readonly format: 'svg' | 'png' | 'pdf'; readonly language: Language },
): PictureQueryReading {
  const parsed = v.safeParse(schema, c.req.query())
  if (!parsed.success) {
    const [issue] = parsed.issues
    return { ok: false, path: v.getDotPath(issue) ?? '', detail: issue.message }
  }
  const wishes = parsed.output
  const request = {
    what: whatOf(wishes, board.format),
    language: wishes.language ?? board.language,
    paper: wishes.background ?? 'paper',
    lanes: wishes.lanes ?? null,
    withDrawings: wishes.drawings !== 'no',
  }
  const isShown = wishes.disposition === 'inline'
  const { ticket } = wishes
  const [size, layout] = [sizeOf(wishes), layoutOf(wishes)]
  return { ok: true, query: { request, size, layout, isShown, ticket } }
}

type Wishes = v.InferOutput<typeof schema>

function whatOf(
  { what, page, journey, shapes }: Wishes,
  format: 'svg' | 'png' | 'pdf',
): RenderWhat {
  if (shapes !== undefined) return { type: 'shapes', shapeIds: shapes }
  if (journey !== undefined || what === 'journey') return { type: 'journey', journeyId: journey }
  if (page !== undefined) return { type: 'page', pageId: page }
  if (what === 'journeys' || what === 'board') return { type: what }
  return what === undefined && format === 'pdf' ? { type: 'board' } : { type: 'page' }
}

function sizeOf({ scale: factor, width, paper: name, dpi: dots }: Wishes): PixelSize {
  if (width !== undefined) return { type: 'width', width }
  if (name !== undefined) return { type: 'print', paper: name, dpi: dots ?? 150 }
  return { type: 'scale', scale: factor ?? 1 }
}

function layoutOf({ paper: name, sheet, scale: factor }: Wishes): PdfLayout {
  if (sheet !== undefined) {
    return { type: 'tiles', sheet, poster: name ?? { scale: factor ?? 1 } }
  }
  return { type: 'fit', paper: name ?? 'A4' }
}

function isShapeId(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('shape:')
}
