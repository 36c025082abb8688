import { assertNever } from '../assert-never.ts'
import type { Paper } from './limits.ts'
import { PIXELS_PER_MM, paperFor, type PaperSize } from './paper.ts'
import type { Bounds } from './transform.ts'

/** How a picture comes onto paper. */
export type PdfLayout =
  /** As large as fits on one sheet, lying or standing as the picture. */
  | { readonly type: 'fit'; readonly paper: Paper }
  /** A page as large as the picture at 100 %: 96 page pixels an inch. */
  | { readonly type: 'natural' }
  /**
   * Over several sheets to be glued together: the whole as large as `poster`, or at `scale` times its size at 100 %.
   */
  | {
      readonly type: 'tiles'
      readonly sheet: Paper
      readonly poster: Paper | { readonly scale: number }
    }

/** A page of a PDF and the part of the picture that is on it. */
export interface PdfPage {
  readonly size: PaperSize
  /** Where the picture is seen on the page, in millimetres. */
  readonly window: Bounds
  /** Where the picture's upper left corner would be on the page, in millimetres. */
  readonly origin: { readonly x: number; readonly y: number }
  /** Millimetres per page pixel. */
  readonly scale: number
  /** Which of the sheets it is, where there are several. */
  readonly tile: Tile | null
}

/** A sheet's place among those of a poster, from 1. */
interface Tile {
  readonly number: number
  readonly count: number
  readonly row: number
  readonly column: number
}

/** Millimetres that printers leave white, and in which marks and numbers stand. */
export const SHEET_MARGIN = 10
/** Millimetres by which neighbouring sheets show the same, for glue. */
export const SHEET_OVERLAP = 10

/** Millimetres by which a fitted picture keeps off the edge of its sheet. */
const FIT_MARGIN = 8

/** The pages for a picture of `w` by `h` page pixels. */
export function pdfPages(
  { w, h }: { readonly w: number; readonly h: number },
  layout: PdfLayout,
): readonly PdfPage[] {
  switch (layout.type) {
    case 'natural': {
      const scale = 1 / PIXELS_PER_MM
      const size = { w: w * scale, h: h * scale }
      return [{ size, window: { x: 0, y: 0, ...size }, origin: { x: 0, y: 0 }, scale, tile: null }]
    }
    case 'fit':
      return [fitted({ w, h }, paperFor(layout.paper, { w, h }))]
    case 'tiles':
      return tiled({ w, h }, layout)
    default:
      return assertNever(layout)
  }
}

interface Size {
  readonly w: number
  readonly h: number
}

function fitted({ w, h }: Size, size: PaperSize): PdfPage {
  const scale = Math.min((size.w - 2 * FIT_MARGIN) / w, (size.h - 2 * FIT_MARGIN) / h)
  const origin = { x: (size.w - w * scale) / 2, y: (size.h - h * scale) / 2 }
  const window = { ...origin, w: w * scale, h: h * scale }
  return { size, window, origin, scale, tile: null }
}

function tiled(
  { w, h }: Size,
  { sheet, poster }: Extract<PdfLayout, { type: 'tiles' }>,
): readonly PdfPage[] {
  const scale = posterScale({ w, h }, poster)
  const whole = { w: w * scale, h: h * scale }
  const lying = paperFor(sheet, { w: 2, h: 1 })
  const standing = { w: lying.h, h: lying.w }
  const size = sheetsOf(whole, lying) < sheetsOf(whole, standing) ? lying : standing
  const room = roomOf(size)
  const columns = along(whole.w, room.w)
  const rows = along(whole.h, room.h)
  const count = columns * rows
  return Array.from({ length: count }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    const left = column * (room.w - SHEET_OVERLAP)
    const top = row * (room.h - SHEET_OVERLAP)
    const window = {
      x: SHEET_MARGIN,
      y: SHEET_MARGIN,
      w: Math.min(room.w, whole.w - left),
      h: Math.min(room.h, whole.h - top),
    }
    const origin = { x: SHEET_MARGIN - left, y: SHEET_MARGIN - top }
    const tile = { number: at + 1, count, row: row + 1, column: column + 1 }
    return { size, window, origin, scale, tile }
  })
}

function posterScale(
  { w, h }: Size,
  poster: Extract<PdfLayout, { type: 'tiles' }>['poster'],
): number {
  if (typeof poster !== 'string') return poster.scale / PIXELS_PER_MM
  const paper = paperFor(poster, { w, h })
  return Math.min(paper.w / w, paper.h / h)
}

function roomOf(size: PaperSize): Size {
  return { w: size.w - 2 * SHEET_MARGIN, h: size.h - 2 * SHEET_MARGIN }
}

function sheetsOf(whole: Size, size: PaperSize): number {
  const room = roomOf(size)
  return along(whole.w, room.w) * along(whole.h, room.h)
}

/** Sheets beside each other that cover a length; a hair more needs no sheet of its own. */
function along(length: number, room: number): number {
  const step = room - SHEET_OVERLAP
  return Math.max(1, Math.ceil((length - SHEET_OVERLAP) / step - 1e-6))
}
