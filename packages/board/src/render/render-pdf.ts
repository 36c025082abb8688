import type { Language } from '@amtsweg/journey'
import type { TLRecord } from '@tldraw/tlschema'
// oxlint-disable-next-line import/no-named-as-default -- The types of pdfkit know no named one.
import PDFDocument from 'pdfkit'
import { loadFonts, type FontFace, type FontSet } from './fonts.ts'
import { fontNeeds } from './font-needs.ts'
import { RENDER_LIMITS } from './limits.ts'
import type { NotDrawn } from './not-drawn.ts'
import { POINTS_PER_MM } from './paper.ts'
import { bytesOf, definitions, faceUser } from './pdf-document.ts'
import { pdfPages, type PdfLayout, type PdfPage } from './pdf-layout.ts'
import { paint } from './pdf-painter.ts'
import { paintSheetMarks } from './pdf-sheet-marks.ts'
import { FIRST_STATE, type PaintTools, type Pdf } from './pdf-state.ts'
import type { Picture } from './picture.ts'
import { withReadableImages } from './readable-images.ts'
import { renderBoard, type RenderRequest } from './render-board.ts'
import { TextMeasure } from './text-measure.ts'
import { overlap } from './transform.ts'

/** A PDF of a board or a part of it. */
export type PdfResult =
  | {
      readonly ok: true
      readonly pdf: Buffer
      readonly pages: number
      readonly notDrawn: readonly NotDrawn[]
    }
  | { readonly ok: false; readonly reason: 'nothing_to_draw' | 'not_found' }
  /** More sheets than `RENDER_LIMITS.sheets`. */
  | { readonly ok: false; readonly reason: 'too_many_sheets'; readonly sheets: number }

/** How a board becomes a PDF. */
export interface PdfRequest extends RenderRequest {
  readonly layout: PdfLayout
  /** Title of the document; that of the first picture by default. */
  readonly title?: string | undefined
  /** Hears how many of the pages are painted. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

/**
 * Draws a board as a vector PDF: selectable text in embedded subsets of its fonts, a page (or a set of sheets) for each
 * picture, sizes exact in millimetres.
 */
export async function renderPdf(
  records: Iterable<TLRecord>,
  request: PdfRequest,
): Promise<PdfResult> {
  const all = [...records]
  const drawn = await renderBoard(all, request)
  if (!drawn.ok) return drawn
  const sets = drawn.pictures.map((picture) => pdfPages(picture.bounds, request.layout))
  const sheets = sets.reduce((sum, pages) => sum + pages.length, 0)
  if (sheets > RENDER_LIMITS.sheets) return { ok: false, reason: 'too_many_sheets', sheets }
  const pictures = await Promise.all(drawn.pictures.map(withReadableImages))
  const title = request.title ?? pictures[0]?.title ?? ''
  const fonts = await loadFonts(fontNeeds(all))
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: request.language,
    displayTitle: true,
    info: { Title: title, Creator: 'Amtsweg', Producer: 'Amtsweg' },
  })
  const finished = bytesOf(document)
  const useFace = faceUser(document)
  let done = 0
  pictures.forEach((picture, at) => {
    const tools: Tools = { pdf: document, fonts, useFace, language: request.language, picture }
    for (const page of sets[at] ?? []) {
      addPage(page, tools)
      request.onProgress?.((done += 1), sheets)
    }
  })
  document.end()
  const notDrawn = pictures.flatMap((picture) => picture.notDrawn)
  return { ok: true, pdf: await finished, pages: sheets, notDrawn }
}

interface Tools {
  readonly pdf: Pdf
  readonly fonts: FontSet
  readonly useFace: (face: FontFace) => void
  readonly language: Language
  readonly picture: Picture
}

function addPage(page: PdfPage, { pdf, fonts, useFace, language, picture }: Tools): void {
  const { size, window, origin, scale } = page
  const { bounds, paper } = picture
  const measure = new TextMeasure(fonts)
  const tools: PaintTools = { pdf, measure, useFace, defs: definitions([picture]) }
  pdf.addPage({ size: [size.w * POINTS_PER_MM, size.h * POINTS_PER_MM], margin: 0 })
  pdf.save()
  pdf.scale(POINTS_PER_MM)
  if (page.tile !== null) paintSheetMarks(page, tools, language)
  pdf.rect(window.x, window.y, window.w, window.h).clip()
  if (paper !== null) pdf.rect(window.x, window.y, window.w, window.h).fill(paper)
  pdf.transform(scale, 0, 0, scale, origin.x - bounds.x * scale, origin.y - bounds.y * scale)
  const seen = {
    x: bounds.x + (window.x - origin.x) / scale,
    y: bounds.y + (window.y - origin.y) / scale,
    w: window.w / scale,
    h: window.h / scale,
  }
  for (const item of picture.items) {
    if (overlap(item.bounds, seen) !== null) paint(item.node, FIRST_STATE, tools)
  }
  pdf.restore()
}
