/*
 * Pictures of boards without a browser, in plain Node:
 *
 *   const drawn = await renderSvg(records, { what: { type: 'journey' }, language: 'de' })
 *   if (drawn.ok) writeFile('map.svg', drawn.svg) // drawn.notDrawn names what is missing
 *
 * `records` are those of the board (`amtsweg-board/1` has them as `records`), checked by `checkRecord`. All three are
 * work of a second or so on one core: not for the event loop of a server.
 */
export type { NotDrawn, NotDrawnReason } from './not-drawn.ts'
export { type RenderRequest, type RenderWhat } from './render-board.ts'
export { renderSvg, type SvgResult } from './render-svg.ts'
export { PAPERS, RENDER_LIMITS, type Paper } from './limits.ts'
export { renderPng, type PixelSize, type PngResult } from './render-png.ts'
export { type PdfLayout } from './pdf-layout.ts'
export { renderPdf, type PdfRequest, type PdfResult } from './render-pdf.ts'
export { renderReport, type ReportPdf, type ReportRequest } from './report/render-report.ts'
export { renderCurve, type CurvePng } from './render-curve.ts'
export { keepFontFilesIn } from './font-folder.ts'
export { readyFonts } from './fonts.ts'
