import { Box, isShapeId, type Editor, type TLShapeId } from 'tldraw'
import { maxCanvasSize, type CanvasSize } from './max-canvas-size.ts'

/** What to make a picture of, and how. */
export interface PictureRequest {
  /** `journey`: the selected journey or that of the selection, else the first on the page. */
  readonly what: 'journey' | 'selection' | 'board'
  /** Id of another journey's shape, where `what` is `journey`. */
  readonly journey?: string | undefined
  readonly format: 'png' | 'svg'
  /** Pixels of the picture per page pixel; for SVG always 1. */
  readonly scale: 1 | 2 | 3
}

/** Outcome of `exportPicture`; width and height are those of the picture in pixels. */
export type Picture =
  | {
      readonly ok: true
      readonly blob: Blob
      readonly width: number
      readonly height: number
    }
  | { readonly ok: false; readonly reason: 'nothing_to_export' }
  /** The browser could not; `error` is for the log. */
  | { readonly ok: false; readonly reason: 'failed'; readonly error: unknown }
  | {
      readonly ok: false
      readonly reason: 'too_large'
      /** The largest of the scales that works; `null` when none does: then take SVG. */
      readonly largestScale: 1 | 2 | 3 | null
    }

/** Page pixels around what is shown. */
const PADDING = 32
const SCALES = [3, 2, 1] as const

/**
 * Makes a picture of a part of the current page, without any of the interface on it. tldraw
 * scales silently down past the browser's limit, so the size is computed first.
 */
export async function exportPicture(editor: Editor, request: PictureRequest): Promise<Picture> {
  const ids = shapesToShow(editor, request)
  const bounds = boundsOf(editor, ids)
  if (bounds === null) return { ok: false, reason: 'nothing_to_export' }
  const options = { background: true, padding: 0, darkMode: false, bounds, scale: 1 }

  if (request.format === 'png') {
    const largest = fits(bounds, request.scale, SAFE) ? SAFE : maxCanvasSize()
    if (!fits(bounds, request.scale, largest)) {
      const largestScale = SCALES.find((scale) => fits(bounds, scale, largest)) ?? null
      return { ok: false, reason: 'too_large', largestScale }
    }
  }
  try {
    const { format, scale } = request
    const pixelRatio = format === 'png' ? scale : 1
    const made = await editor.toImage(ids, { ...options, format, pixelRatio })
    const [width, height] = [made.width * pixelRatio, made.height * pixelRatio].map(Math.round)
    return { ok: true, blob: made.blob, width: width ?? 0, height: height ?? 0 }
  } catch (error) {
    return { ok: false, reason: 'failed', error }
  }
}

function shapesToShow(editor: Editor, { what, journey: id }: PictureRequest): TLShapeId[] {
  if (what === 'selection') return editor.getSelectedShapeIds()
  if (what === 'board') return [...editor.getCurrentPageShapeIds()]
  if (id !== undefined) return isShapeId(id) && editor.getShape(id) !== undefined ? [id] : []
  const isJourney = (shape: { type: string }) => shape.type === 'journey'
  for (const shape of editor.getSelectedShapes()) {
    const journey = isJourney(shape) ? shape : editor.findShapeAncestor(shape, isJourney)
    if (journey !== undefined) return [journey.id]
  }
  const first = editor.getCurrentPageShapesSorted().find(isJourney)
  return first === undefined ? [] : [first.id]
}

function boundsOf(editor: Editor, ids: readonly TLShapeId[]): Box | null {
  const boxes = ids
    .map((id) => editor.getShapeMaskedPageBounds(id))
    .filter((box) => box !== undefined)
  return boxes.length === 0 ? null : Box.Common(boxes).expandBy(PADDING)
}

/** What every browser can hold; larger canvases are tried out, at the cost of their memory. */
const SAFE: CanvasSize = { side: 8192, area: 4096 ** 2 }

function fits(bounds: Box, scale: number, largest: CanvasSize): boolean {
  const [width, height] = [bounds.w * scale, bounds.h * scale]
  return width <= largest.side && height <= largest.side && width * height <= largest.area
}
