import type { Language } from '@amtsweg/journey'
import { svgNode } from '../drawing/svg-node.ts'
import { FONT_FAMILY } from '../look/font-family.ts'
import { COLORS } from '../look/palette-colors.ts'
import { SHEET_MARGIN, SHEET_OVERLAP, type PdfPage } from './pdf-layout.ts'
import { paint } from './pdf-painter.ts'
import { FIRST_STATE, type PaintTools } from './pdf-state.ts'
import { sheetText } from './texts.ts'

/** Millimetres. */
const MARK = { gap: 1.5, length: 5, width: 0.2, fontSize: 3.2 } as const

/** Marks at the corners at which a sheet is cut, and which sheet it is, in its margin. In millimetres. */
export function paintSheetMarks(
  { size, window, tile }: PdfPage,
  tools: PaintTools,
  language: Language,
): void {
  if (tile === null) return
  const [left, right] = [window.x, window.x + window.w]
  const [top, bottom] = [window.y, window.y + window.h]
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })))
  const lines = corners.flatMap(({ x, y }) => {
    const outX = x === left ? -1 : 1
    const outY = y === top ? -1 : 1
    const [from, to] = [MARK.gap, MARK.gap + MARK.length]
    return [
      `M${x + outX * from} ${y}H${x + outX * to}`,
      `M${x} ${y + outY * from}V${y + outY * to}`,
    ]
  })
  const stroke = { fill: 'none', stroke: COLORS.ink, 'stroke-width': MARK.width }
  const words = {
    x: size.w / 2,
    y: size.h - SHEET_MARGIN / 2 + MARK.fontSize / 3,
    'text-anchor': 'middle',
    'font-family': FONT_FAMILY,
    'font-size': MARK.fontSize,
    fill: COLORS.quiet,
  }
  const { number, count, row, column } = tile
  const text = [
    sheetText(language, 'sheet', { number, count, row, column }),
    sheetText(language, 'cut', { overlap: SHEET_OVERLAP }),
  ].join(' · ')
  paint(svgNode('path', { ...stroke, d: lines.join('') }), FIRST_STATE, tools)
  paint(svgNode('text', words, [text]), FIRST_STATE, tools)
}
