import { crc32 } from 'node:zlib'
import type { TLRecord } from '@tldraw/tlschema'
import { assertNever } from '../assert-never.ts'
import { RENDER_LIMITS, type Paper } from './limits.ts'
import type { NotDrawn } from './not-drawn.ts'
import { MM_PER_INCH, paperFor } from './paper.ts'
import type { Picture } from './picture.ts'
import { rasterized } from './rasterized.ts'
import { withReadableImages } from './readable-images.ts'
import { renderBoard, type RenderRequest } from './render-board.ts'

/** How large a picture of pixels becomes. */
export type PixelSize =
  /** Pixels of the picture per page pixel. */
  | { readonly type: 'scale'; readonly scale: number }
  /** Width in pixels. */
  | { readonly type: 'width'; readonly width: number }
  /** As large as fits on a sheet, at so many dots an inch. */
  | { readonly type: 'print'; readonly paper: Paper; readonly dpi: number }

/** A PNG of a part of a board. */
export type PngResult =
  | {
      readonly ok: true
      readonly png: Buffer
      readonly width: number
      readonly height: number
      readonly title: string
      readonly notDrawn: readonly NotDrawn[]
    }
  | { readonly ok: false; readonly reason: 'nothing_to_draw' | 'not_found' }
  /** Nothing is scaled down in silence: `largestScale` is the largest that works. */
  | { readonly ok: false; readonly reason: 'too_large'; readonly largestScale: number }

/** Draws a part of a board into pixels, from records alone. Of a request for several pictures the first is drawn. */
export async function renderPng(
  records: Iterable<TLRecord>,
  request: RenderRequest & { readonly size: PixelSize },
): Promise<PngResult> {
  const drawn = await renderBoard(records, request)
  if (!drawn.ok) return drawn
  const [first] = drawn.pictures
  if (first === undefined) return { ok: false, reason: 'nothing_to_draw' }
  const scale = scaleOf(first, request.size)
  const largest = largestScale(first)
  if (scale > largest) return { ok: false, reason: 'too_large', largestScale: largest }
  const picture = await withReadableImages(first)
  const { title, notDrawn } = picture
  const image = rasterized(picture, scale)
  const dpi = request.size.type === 'print' ? request.size.dpi : 96 * scale
  return { ok: true, ...image, png: withResolution(image.png, dpi), title, notDrawn }
}

function scaleOf({ bounds }: Picture, size: PixelSize): number {
  switch (size.type) {
    case 'scale':
      return size.scale
    case 'width':
      return size.width / bounds.w
    case 'print': {
      const paper = paperFor(size.paper, bounds)
      const perMm = size.dpi / MM_PER_INCH
      return Math.min((paper.w * perMm) / bounds.w, (paper.h * perMm) / bounds.h)
    }
    default:
      return assertNever(size)
  }
}

/** The largest scale at which a picture keeps within the limits, rounded down to hundredths. */
function largestScale({ bounds }: Picture): number {
  const { pixels, side } = RENDER_LIMITS
  const byArea = Math.sqrt(pixels / (bounds.w * bounds.h))
  const bySide = side / Math.max(bounds.w, bounds.h)
  return Math.floor(Math.min(byArea, bySide) * 100) / 100
}

/** Bytes of a PNG's signature and header. */
const HEADER_END = 33

/** Writes into a PNG how many of its pixels are an inch, so that it is printed at its size. */
function withResolution(png: Buffer, dpi: number): Buffer {
  const perMetre = Math.round((dpi / MM_PER_INCH) * 1000)
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return Buffer.concat([png.subarray(0, HEADER_END), chunk, png.subarray(HEADER_END)])
}
