import { LANE_KINDS, layoutJourney, resolveText } from '@amtsweg/journey'
import type { LaneKind, Language } from '@amtsweg/journey'
import { journeyMap } from '@amtsweg/board'
import { assertNever } from '../../page/assert-never.ts'
import type { BoardEditor } from '../board-editor.ts'
import { ALL_JOURNEYS, type ExportIds, type ExportWish } from './export-wish.ts'
import type { Size } from './foresee.ts'

/** A part of the board that can be exported by itself. */
interface Part {
  readonly id: string
  readonly title: string
  readonly size: Size | null
}

/** What of a board can be exported, at one moment. */
export interface Exportable {
  readonly ids: ExportIds
  readonly pages: readonly (Part & { readonly journeysOnly: Size | null })[]
  /** Those of this page first. */
  readonly journeys: readonly Part[]
  /** The journey that is chosen, or in which something is chosen. */
  readonly chosenJourney: string | undefined
  readonly selection: Size | null
  /** Kinds of lanes that the journeys have, in the order of the vocabulary, and whether the board shows them. */
  readonly lanes: readonly { readonly kind: LaneKind; readonly isShown: boolean }[]
}

/** Page pixels around what is shown, as in every picture. */
const MARGIN = 32

/** Takes stock of what can be exported, its sizes with these kinds of lanes; `null`: with those that the board shows. */
export function exportable(
  editor: BoardEditor,
  language: Language,
  shownLanes: readonly LaneKind[] | null = null,
): Exportable {
  const sizeWith: Sizer = (ids) => {
    const boxes = ids.map((id) => boundsOf(editor, id, { language, shownLanes }))
    return sizeAround(boxes.filter((box) => box !== undefined))
  }
  const here = editor.getCurrentPageId()
  const selection = editor.getSelectedShapeIds()
  const all = editor.getPages().map((page) => {
    const shapes = [...editor.getPageShapeIds(page.id)].map((id) => editor.getShape(id))
    const found = shapes.filter((shape) => shape !== undefined)
    const journeys = found.filter(({ type }) => type === 'journey').map(({ id }) => id)
    return { page, shapes: found.map(({ id }) => id), journeys }
  })
  const sorted = [...all].sort((a, b) => Number(b.page.id === here) - Number(a.page.id === here))
  const [chosen] = editor.getSelectedShapes()
  const isJourney = (shape: { readonly type: string }) => shape.type === 'journey'
  return {
    ids: { page: here, selection },
    pages: all.map(({ page, shapes, journeys }) => ({
      id: page.id,
      title: page.name,
      size: sizeWith(shapes),
      journeysOnly: sizeWith(journeys),
    })),
    journeys: sorted.flatMap(({ journeys }) =>
      journeys.map((id) => ({
        id,
        title: titleOf(editor, id, language),
        size: sizeWith([id]),
      })),
    ),
    chosenJourney:
      chosen === undefined || isJourney(chosen)
        ? chosen?.id
        : editor.findShapeAncestor(chosen, isJourney)?.id,
    selection: sizeAround(
      selection.map((id) => editor.getShapeMaskedPageBounds(id)).filter((box) => box !== undefined),
    ),
    lanes: lanesOf(
      editor,
      sorted.flatMap(({ journeys }) => journeys),
    ),
  }
}

/** The sizes of what a wish shows, a picture each; none when there is nothing. */
export function partsOf(wish: ExportWish, from: Exportable): readonly Size[] {
  return sizesOf(wish, from).filter((size) => size !== null)
}

function sizesOf(wish: ExportWish, from: Exportable): readonly (Size | null)[] {
  const pageSize = (page: Exportable['pages'][number]) =>
    wish.drawings ? page.size : page.journeysOnly
  switch (wish.what) {
    case 'journey':
      return from.journeys
        .filter(({ id }) => wish.journey === ALL_JOURNEYS || id === wish.journey)
        .map(({ size }) => size)
    case 'selection':
      return [from.selection]
    case 'page':
      return from.pages.filter(({ id }) => id === from.ids.page).map(pageSize)
    case 'board':
      return from.pages.map(pageSize)
    default:
      return assertNever(wish.what)
  }
}

type ShapeId = ReturnType<BoardEditor['getSelectedShapeIds']>[number]

type Sizer = (ids: readonly ShapeId[]) => Size | null
type Box = NonNullable<ReturnType<BoardEditor['getShapeMaskedPageBounds']>>

/** Where a shape lies on its page; nothing for what lies within a journey whose lanes are chosen. */
function boundsOf(
  editor: BoardEditor,
  id: ShapeId,
  {
    language,
    shownLanes,
  }: { readonly language: Language; readonly shownLanes: readonly LaneKind[] | null },
): Box | undefined {
  const shape = editor.getShape(id)
  if (shownLanes === null || shape === undefined || !MAP_SHAPES.has(shape.type)) {
    return editor.getShapeMaskedPageBounds(id)
  }
  const journey = shape.type === 'journey' ? journeyMap(editor, id)?.journey : undefined
  const box = editor.getShapePageBounds(id)
  if (journey === undefined || box === undefined) return undefined
  const lanes = journey.lanes.map((lane) => ({ ...lane, hidden: !shownLanes.includes(lane.kind) }))
  const { w, h } = layoutJourney({ ...journey, lanes }, language)
  const around = box.clone()
  // Journeys are never turned: what they show only makes them lower or higher.
  return around.set(box.x, box.y, w, h)
}

/** Types of the shapes that journeys are made of. */
const MAP_SHAPES: ReadonlySet<string> = new Set(['journey', 'phase', 'step', 'card'])

function lanesOf(editor: BoardEditor, journeys: readonly ShapeId[]): Exportable['lanes'] {
  const all = journeys.flatMap((id) => journeyMap(editor, id)?.journey.lanes ?? [])
  return LANE_KINDS.filter((kind) => all.some((lane) => lane.kind === kind)).map((kind) => ({
    kind,
    isShown: all.some((lane) => lane.kind === kind && !lane.hidden),
  }))
}

function sizeAround(boxes: readonly Box[]): Size | null {
  if (boxes.length === 0) return null
  const [left, top] = [boxes.map(({ minX }) => minX), boxes.map(({ minY }) => minY)].map(least)
  const [right, bottom] = [boxes.map(({ maxX }) => -maxX), boxes.map(({ maxY }) => -maxY)].map(
    least,
  )
  const span = (from = 0, to = 0) => -to - from + 2 * MARGIN
  return { w: span(left, right), h: span(top, bottom) }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity)
}

function titleOf(editor: BoardEditor, id: ShapeId, language: Language): string {
  const map = journeyMap(editor, id)
  return map === undefined ? '' : resolveText(map.journey.title, language).text
}
