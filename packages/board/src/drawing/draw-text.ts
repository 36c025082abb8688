import { FONT_FAMILY } from '../look/font-family.ts'
import { COLORS } from '../look/palette-colors.ts'
import { movedTo, svgNode, type SvgNode } from './svg-node.ts'

/** Lines of text and how they are set; the same on the canvas and in pictures. */
export interface TextLinesStyle {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  /** Pixels. */
  readonly fontSize: number
  readonly lineHeight: number
  readonly color: string
  readonly isBold?: boolean | undefined
}

/** Part of the line height above the base line, so that a line sits in the middle of its height. */
const BASELINE = 0.72

/** Lines of text, each a `<text>` of its own so that every program can read it. */
export function drawText(style: TextLinesStyle): readonly SvgNode[] {
  const { lines, x, y, fontSize, lineHeight, color, isBold } = style
  const first = y + (lineHeight - fontSize) / 2 + fontSize * BASELINE + fontSize * 0.06
  return lines.map((line, at) =>
    svgNode(
      'text',
      {
        x,
        y: first + at * lineHeight,
        'font-family': FONT_FAMILY,
        'font-size': fontSize,
        'font-weight': isBold === true ? 700 : 400,
        fill: color,
      },
      [line],
    ),
  )
}

/** Says that a text is shown in another language than the reader's; its right edge at `right`. */
export function drawLanguageTag(
  language: string,
  { right, y }: { readonly right: number; readonly y: number },
): SvgNode {
  const width = 10 + language.length * 9
  return movedTo(right - width, y, [
    svgNode('rect', { width, height: 18, rx: 4, fill: 'none', stroke: COLORS.quiet }),
    ...drawText({
      lines: [language.toUpperCase()],
      x: 5,
      y: 0,
      fontSize: 12,
      lineHeight: 18,
      color: COLORS.quiet,
      isBold: true,
    }),
  ])
}
