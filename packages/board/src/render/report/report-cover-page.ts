import type { ReportCover } from '@amtsweg/journey'
import { drawMark } from '../../drawing/draw-mark.ts'
import { svgNode } from '../../drawing/svg-node.ts'
import { COLORS } from '../../look/palette-colors.ts'
import { drawLines, linesOf, type LineStyle } from './report-lines.ts'
import { SHEET, STYLES } from './report-look.ts'
import type { ReportPages, Tag } from './report-pages.ts'

/** Points: where the title begins, and what is between the parts. */
const COVER = { mark: 44, title: 215, rule: 56, gap: 14, journey: 10, listMax: 640 } as const

/** Writes the title page: what board, what kind of report, on which journeys, of which day. */
export function writeCover(pages: ReportPages, cover: ReportCover, parent: Tag): void {
  const { left, width } = pages
  const { measure, pdf } = pages.tools
  pages.newSheet()
  pages.decorate([drawMark({ x: left, y: SHEET.top, size: COVER.mark })])
  let y: number = COVER.title
  const write = (text: string, style: LineStyle) => {
    const lines = linesOf(text, { width, style, measure })
    const shown = lines.slice(0, Math.max(1, Math.floor((COVER.listMax - y) / style.lineHeight)))
    const tag = pdf.struct('P')
    parent.add(tag)
    pages.paint(drawLines(shown, { x: left, y, style }), 'P', tag)
    tag.end()
    y += shown.length * style.lineHeight
  }
  write(cover.title, STYLES.title)
  y += COVER.gap
  pages.decorate([
    svgNode('rect', { x: left, y, width: COVER.rule, height: 3, fill: COLORS.accent }),
  ])
  y += 3 + COVER.gap
  write(cover.subtitle, STYLES.subtitle)
  y += 2 * COVER.gap
  for (const { title, details } of cover.journeys) {
    // Each has its own heading later on; the page says that there are more.
    if (y > COVER.listMax - STYLES[3].lineHeight - 2 * STYLES.name.lineHeight) {
      write('…', STYLES.name)
      break
    }
    write(title, STYLES[3])
    write(details, STYLES.name)
    y += COVER.journey
  }
  y = SHEET.h - SHEET.foot - 2 * STYLES.body.lineHeight
  const tag = pdf.struct('P')
  parent.add(tag)
  pages.paint(drawLines([cover.day, 'Amtsweg'], { x: left, y, style: STYLES.name }), 'P', tag)
  tag.end()
}
