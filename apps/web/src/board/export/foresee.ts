import { RENDER_LIMITS, type Paper } from '@amtsweg/board/render-limits'
import { pdfPages } from '@amtsweg/board/render-sheets'
import { paperFor } from '@amtsweg/board/paper'
import { isPixelFormat, type ExportWish, type PixelFormat } from './export-wish.ts'

/** Width and height; of what is on the board in page pixels. */
export interface Size {
  readonly w: number
  readonly h: number
}

/** What a wish will become, before anything is made. */
export type Foresight =
  | { readonly type: 'nothing' }
  | { readonly type: 'pixels'; readonly size: Size }
  | { readonly type: 'vectors'; readonly size: Size }
  /** `sheet` in millimetres. */
  | { readonly type: 'paper'; readonly pages: number; readonly sheet: Size }
  | { readonly type: 'too_large'; readonly asked: Size; readonly largest: Size; readonly why: Why }
  | { readonly type: 'too_many_sheets'; readonly pages: number; readonly largest: number }

/** What keeps a picture from being larger. */
type Why = 'server' | 'browser' | 'webp'

/** Pixels of a side that WebP can count, by its specification. */
const WEBP_SIDE = 16_383
/** Pixels of a side of the canvases of today's browsers, which turn PNG into JPEG. */
const BROWSER_SIDE = 16_384

/** Foretells size and pages of a wish; `parts` are the sizes of what is shown, a picture each. */
export function foresee(wish: ExportWish, parts: readonly Size[]): Foresight {
  const [first] = parts
  if (first === undefined) return { type: 'nothing' }
  if (wish.format === 'svg') return { type: 'vectors', size: rounded(first, 1) }
  if (isPixelFormat(wish.format)) return pixels(wish, wish.format, first)
  const layout =
    wish.sheet === null
      ? ({ type: 'fit', paper: wish.paper } as const)
      : ({ type: 'tiles', sheet: wish.sheet, poster: wish.paper } as const)
  const pages = parts.flatMap((part) => pdfPages(part, layout))
  if (pages.length > RENDER_LIMITS.sheets)
    return { type: 'too_many_sheets', pages: pages.length, largest: RENDER_LIMITS.sheets }
  const sheet = pages[0]?.size ?? { w: 0, h: 0 }
  return { type: 'paper', pages: pages.length, sheet }
}

function pixels(wish: ExportWish, format: PixelFormat, part: Size): Foresight {
  const asked = rounded(part, scaleOf(wish, part))
  const bounds = boundsOf(part, format)
  if (scaleOf(wish, part) <= bounds.scale) return { type: 'pixels', size: asked }
  return { type: 'too_large', asked, largest: rounded(part, bounds.scale), why: bounds.why }
}

function scaleOf({ size, width, paper, dpi }: ExportWish, part: Size): number {
  if (size === 'width') return width / part.w
  if (size === 'print') return printScale(part, paper, dpi)
  return Number(size)
}

function printScale(part: Size, paper: Paper, dpi: number): number {
  const sheet = paperFor(paper, part)
  const perMm = dpi / 25.4
  return Math.min((sheet.w * perMm) / part.w, (sheet.h * perMm) / part.h)
}

/** The largest scale, rounded down to hundredths as the server does, and what sets it. */
function boundsOf(part: Size, format: PixelFormat): { readonly scale: number; readonly why: Why } {
  const longest = Math.max(part.w, part.h)
  const byArea = Math.sqrt(RENDER_LIMITS.pixels / (part.w * part.h))
  const server = Math.min(byArea, RENDER_LIMITS.side / longest)
  const own = { png: Infinity, jpeg: BROWSER_SIDE / longest, webp: WEBP_SIDE / longest }[format]
  const why = format === 'webp' ? 'webp' : 'browser'
  return own < server ? { scale: down(own), why } : { scale: down(server), why: 'server' }
}

function down(scale: number): number {
  return Math.floor(scale * 100) / 100
}

function rounded({ w, h }: Size, scale: number): Size {
  return { w: Math.round(w * scale), h: Math.round(h * scale) }
}
