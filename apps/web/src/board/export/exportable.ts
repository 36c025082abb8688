import { resolveText, type Language } from '@amtsweg/journey'
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
}

/** Page pixels around what is shown, as in every picture. */
const MARGIN = 32

/** Takes stock of what can be exported. */
export function exportable(editor: BoardEditor, language: Language): Exportable {
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
      size: sizeOf(editor, shapes),
      journeysOnly: sizeOf(editor, journeys),
    })),
    journeys: sorted.flatMap(({ journeys }) =>
      journeys.map((id) => ({
        id,
        title: titleOf(editor, id, language),
        size: sizeOf(editor, [id]),
      })),
    ),
    chosenJourney:
      chosen === undefined || isJourney(chosen)
        ? chosen?.id
        : editor.findShapeAncestor(chosen, isJourney)?.id,
    selection: sizeOf(editor, selection),
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

function sizeOf(editor: BoardEditor, ids: readonly ShapeId[]): Size | null {
  const boxes = ids
    .map((id) => editor.getShapeMaskedPageBounds(id))
    .filter((box) => box !== undefined)
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
