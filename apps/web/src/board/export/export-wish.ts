import type { Paper } from '@amtsweg/board/render-limits'
import type { LaneKind } from '@amtsweg/journey'
import { assertNever } from '../../page/assert-never.ts'

/** Files of pixels: those of a browser are made of the server's PNG. */
export type PixelFormat = 'png' | 'jpeg' | 'webp'
export type ExportFormat = PixelFormat | 'svg' | 'pdf'

/** All journeys, a page each; in the place of a journey's id. */
export const ALL_JOURNEYS = 'all'

/** Shapes that can be asked for by their ids, as the server takes them. */
export const SHAPES_MAX = 300

/** How large a picture of pixels is asked for: by a factor, by its width, or for paper. */
export type SizeChoice = '1' | '2' | '3' | 'width' | 'print'

/** What somebody wants to have of the board, as the dialog holds it. */
export interface ExportWish {
  readonly what: 'journey' | 'selection' | 'page' | 'board'
  /** Id of the journey's shape, or `ALL_JOURNEYS`; used where `what` is `journey`. */
  readonly journey: string
  /** Whether notes, arrows and drawings around journeys are shown. */
  readonly drawings: boolean
  /** Kinds of lanes that journeys are shown with, at least one; `null`: those that the board shows. */
  readonly lanes: readonly LaneKind[] | null
  readonly format: ExportFormat
  readonly size: SizeChoice
  /** Pixels; used where `size` is `width`. */
  readonly width: number
  /** Of the picture on paper and of a PDF. */
  readonly paper: Paper
  readonly dpi: number
  /** The sheets that a PDF is spread over; `null`: it is one. */
  readonly sheet: 'A4' | 'A3' | null
  readonly transparent: boolean
}

/** Ids of what a wish is about, where the server has to be told. */
export interface ExportIds {
  readonly page: string
  readonly selection: readonly string[]
}

export function isPixelFormat(format: ExportFormat): format is PixelFormat {
  return format !== 'svg' && format !== 'pdf'
}

/** Whether nothing can be behind the picture: JPEG knows no transparency. */
export function isTransparent({ transparent, format }: ExportWish): boolean {
  return transparent && format !== 'jpeg'
}

/** Whether lanes can be chosen: what is selected is taken as it is. */
export function hasLanes({ what }: Pick<ExportWish, 'what'>): boolean {
  return what !== 'selection'
}

/** The call that makes a wish true, below the path of its board: `export.png?what=journey&scale=2`. */
export function exportCall(wish: ExportWish, ids: ExportIds, language: string): string {
  const extension = isPixelFormat(wish.format) ? 'png' : wish.format
  const wishes = new URLSearchParams({ ...whatOf(wish, ids), language, ...sizeOf(wish) })
  if (isTransparent(wish)) wishes.set('background', 'transparent')
  if (!wish.drawings) wishes.set('drawings', 'no')
  if (wish.lanes !== null && hasLanes(wish)) wishes.set('lanes', wish.lanes.join(','))
  return `export.${extension}?${wishes.toString()}`
}

function whatOf(wish: ExportWish, ids: ExportIds): Record<string, string> {
  switch (wish.what) {
    case 'journey':
      return wish.journey === ALL_JOURNEYS ? { what: 'journeys' } : { journey: wish.journey }
    case 'selection':
      return { shapes: ids.selection.join(',') }
    case 'page':
      return { page: ids.page }
    case 'board':
      return { what: 'board' }
    default:
      return assertNever(wish.what)
  }
}

function sizeOf({ format, size, width, paper, dpi, sheet }: ExportWish): Record<string, string> {
  if (format === 'svg') return {}
  if (format === 'pdf') return sheet === null ? { paper } : { paper, sheet }
  if (size === 'width') return { width: String(width) }
  if (size === 'print') return { paper, dpi: String(dpi) }
  return { scale: size }
}
