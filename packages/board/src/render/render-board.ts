import type { Language } from '@amtsweg/journey'
import type { TLPage, TLRecord, TLShape, TLShapeId } from '@tldraw/tlschema'
import { assertNever } from '../assert-never.ts'
import { isMapShapeOf, readJourneys } from '../schema/index.ts'
import { boardShapes, type BoardShapes } from './board-shapes.ts'
import { drawPage } from './draw-page.ts'
import { fontNeeds } from './font-needs.ts'
import { loadFonts } from './fonts.ts'
import type { Picture } from './picture.ts'
import { TextMeasure } from './text-measure.ts'
import { viewJourney } from '../shapes/journey/view-journey.ts'

/** What of a board is drawn. */
export type RenderWhat =
  /** Every page of the board that has something on it, a picture each. */
  | { readonly type: 'board' }
  /** One page; without an id the first that has something on it. */
  | { readonly type: 'page'; readonly pageId?: string | undefined }
  /** Every journey, a picture each. */
  | { readonly type: 'journeys' }
  /** One journey, by its id in files or that of its shape; without an id the first. */
  | { readonly type: 'journey'; readonly journeyId?: string | undefined }
  /** These shapes with all that is in them, of one page. */
  | { readonly type: 'shapes'; readonly shapeIds: readonly TLShapeId[] }

/** How a board is drawn. */
export interface RenderRequest {
  readonly what: RenderWhat
  /** In which texts that are translated are read; the rest is marked with its language. */
  readonly language: Language
  /** The house's paper (default), or nothing behind what is drawn. */
  readonly paper?: 'paper' | 'transparent' | undefined
  /** Kinds of lanes to show; `null` (default): those that the board shows. */
  readonly lanes?: readonly string[] | null | undefined
  /** `false`: journeys without the notes, arrows and drawings around them. Default `true`. */
  readonly withDrawings?: boolean | undefined
  /**
   * Gives an image that is not in its record as a data URL; `null` when there is none. Without it such images are named
   * as not drawn.
   */
  readonly resolveImage?: ((source: string) => Promise<string | null>) | undefined
}

/** Pictures of a board, at least one; or why there is none. */
export type DrawnBoard =
  | { readonly ok: true; readonly pictures: readonly Picture[] }
  | { readonly ok: false; readonly reason: 'nothing_to_draw' | 'not_found' }

/** Page pixels around what is shown, as in the canvas' own pictures. */
const MARGIN = 32

/** Draws a board, or a part of it, from its records alone. Never throws on records that are valid by the schema. */
export async function renderBoard(
  records: Iterable<TLRecord>,
  request: RenderRequest,
): Promise<DrawnBoard> {
  const all = [...records]
  const { language, what } = request
  const shapes = boardShapes(all, { language, lanes: request.lanes ?? null })
  const parts = partsOf(shapes, all, request)
  if (parts === null) return { ok: false, reason: 'not_found' }
  const fonts = await loadFonts(fontNeeds(shapes.records))
  const pictures: Picture[] = []
  for (const { title, roots } of parts) {
    const picture = await drawPage(shapes, new TextMeasure(fonts), {
      title,
      roots,
      language,
      paper: request.paper ?? 'paper',
      margin: MARGIN,
      resolveImage: (source) => imageOf(source, request.resolveImage),
    })
    if (picture !== null) pictures.push(picture)
    if (picture !== null && what.type === 'page') break
  }
  return pictures.length === 0 ? { ok: false, reason: 'nothing_to_draw' } : { ok: true, pictures }
}

interface Part {
  readonly title: string
  readonly roots: readonly TLShape[]
}

/** What to draw, a picture each; `null` when what is asked for by its id is not there. */
function partsOf(
  shapes: BoardShapes,
  records: readonly TLRecord[],
  { what, withDrawings, language }: RenderRequest,
): readonly Part[] | null {
  const pagePart = (page: TLPage): Part => {
    const all = shapes.childrenOf(page.id)
    return { title: page.name, roots: withDrawings === false ? all.flatMap(journeysIn) : all }
  }
  const journeysIn = (shape: TLShape): readonly TLShape[] =>
    isMapShapeOf(shape, 'journey') ? [shape] : shapes.childrenOf(shape.id).flatMap(journeysIn)
  const journeyPart = (shape: TLShape): Part => {
    const map = shapes.mapOf(shape)
    return { title: map === undefined ? '' : viewJourney(map, language).title, roots: [shape] }
  }
  const found = <Item>(item: Item | undefined): readonly Item[] | null =>
    item === undefined ? null : [item]

  switch (what.type) {
    case 'board':
      return shapes.pages.map(pagePart)
    case 'page': {
      if (what.pageId === undefined) return shapes.pages.map(pagePart)
      const page = found(shapes.pages.find(({ id }) => id === what.pageId))
      return page?.map(pagePart) ?? null
    }
    case 'journeys':
    case 'journey': {
      const journeys = readJourneys(records)
      const isAsked = ({ shapeId, journey }: (typeof journeys)[number]) =>
        what.type === 'journeys' ||
        what.journeyId === undefined ||
        [shapeId as string, journey.id].includes(what.journeyId)
      const asked = journeys.filter(isAsked)
      const chosen = what.type === 'journey' ? asked.slice(0, 1) : asked
      if (chosen.length === 0 && what.type === 'journey' && what.journeyId !== undefined)
        return null
      return chosen
        .map(({ shapeId }) => shapes.get(shapeId))
        .filter((shape) => shape !== undefined)
        .map(journeyPart)
    }
    case 'shapes': {
      const chosen = what.shapeIds.map((id) => shapes.get(id)).filter((each) => each !== undefined)
      return chosen.length === 0 ? null : [{ title: '', roots: chosen }]
    }
    default:
      return assertNever(what)
  }
}

/** An image in its record is taken as it is; anything else only from whoever keeps images. */
async function imageOf(
  source: string,
  resolve: RenderRequest['resolveImage'],
): Promise<string | null> {
  if (source.startsWith('data:image/')) return source
  return resolve === undefined ? null : await resolve(source)
}
