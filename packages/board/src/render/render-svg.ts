import type { TLRecord } from '@tldraw/tlschema'
import type { NotDrawn } from './not-drawn.ts'
import type { Picture } from './picture.ts'
import { renderBoard, type RenderRequest } from './render-board.ts'
import { serializeSvg } from './serialize-svg.ts'
import { embeddedFonts, svgDocument } from './svg-document.ts'

/** An SVG of a part of a board; `width` and `height` are its pixels at 100 %. */
export type SvgResult =
  | {
      readonly ok: true
      readonly svg: string
      readonly width: number
      readonly height: number
      readonly title: string
      /** What the picture lacks; the canvas' own export may have it. */
      readonly notDrawn: readonly NotDrawn[]
    }
  | { readonly ok: false; readonly reason: 'nothing_to_draw' | 'not_found' }

/**
 * Draws a part of a board as one SVG, from records alone: no browser, no network. Text is true `<text>` with the fonts
 * embedded. Of a request for several pictures (`board`, `journeys`) the first is drawn.
 */
export async function renderSvg(
  records: Iterable<TLRecord>,
  request: RenderRequest,
): Promise<SvgResult> {
  const drawn = await renderBoard(records, request)
  if (!drawn.ok) return drawn
  const [picture] = drawn.pictures
  if (picture === undefined) return { ok: false, reason: 'nothing_to_draw' }
  const { w: width, h: height } = picture.bounds
  const { title, notDrawn } = picture
  return { ok: true, svg: svgOf(picture), width, height, title, notDrawn }
}

/** A picture as the text of an SVG with its fonts in it. */
function svgOf(picture: Picture): string {
  const fallbacks = [...new Set(picture.faces.filter(isFallback).map(({ file }) => file.family))]
  const familyNames = (family: string) => {
    const names = family.split(',').map((name) => name.trim())
    const quoted = fallbacks.map((name) => `"${name}"`)
    return [...names.slice(0, -1), ...quoted, ...names.slice(-1)].join(', ')
  }
  return serializeSvg(svgDocument(picture, { style: embeddedFonts(picture.faces), familyNames }))
}

function isFallback({ file }: Picture['faces'][number]): boolean {
  return file.isFallback
}
