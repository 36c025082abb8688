import { svgNode, type SvgNode } from '../../drawing/svg-node.ts'
import { FONT_FAMILY } from '../../look/font-family.ts'
import { breakLines } from '../break-lines.ts'
import { DEFAULT_FACE } from '../note-texts.ts'
import type { TextMeasure } from '../text-measure.ts'

/** How lines are set; in points. */
export interface LineStyle {
  readonly fontSize: number
  readonly lineHeight: number
  readonly weight: 400 | 700
  readonly color: string
}

/** The lines of a text in a column `width` points wide; a word that is wider is broken. */
export function linesOf(
  text: string,
  { width, style, measure }: { width: number; style: LineStyle; measure: TextMeasure },
): readonly string[] {
  const face = faceOf(style)
  const room = {
    width,
    measure: (part: string) => measure.width(part, face, style.fontSize),
  }
  return printable(text)
    .split(/\r\n|\r|\n/)
    .flatMap((paragraph) => breakLines([{ text: paragraph, style: face }], room))
    .map((line) => line.map((piece) => piece.text).join(''))
}

/** Width in points of the longest line of a text that is not broken, and of its longest word. */
export function widthsOf(
  text: string,
  { style, measure }: { style: LineStyle; measure: TextMeasure },
): { readonly line: number; readonly word: number } {
  const face = faceOf(style)
  const widest = (parts: readonly string[]) =>
    parts.reduce((most, part) => Math.max(most, measure.width(part, face, style.fontSize)), 0)
  const lines = printable(text).split(/\r\n|\r|\n/)
  return { line: widest(lines), word: widest(lines.flatMap((line) => line.split(/(?<=-)|\s+/))) }
}

/** Part of the line height at which a line stands, so that it sits in the middle. */
const RISE = 0.36

/** Lines from (`x`, `y`) down, each a text of its own. */
export function drawLines(
  lines: readonly string[],
  { x, y, style }: { readonly x: number; readonly y: number; readonly style: LineStyle },
): readonly SvgNode[] {
  return lines.map((line, at) =>
    svgNode(
      'text',
      {
        x,
        y: y + (at + 0.5) * style.lineHeight + style.fontSize * RISE,
        'font-family': FONT_FAMILY,
        'font-size': style.fontSize,
        'font-weight': style.weight,
        fill: style.color,
        // Set from its left edge, whichever way it is read.
        ...(isRightToLeft(line) ? { direction: 'rtl', 'text-anchor': 'end' } : {}),
      },
      [line],
    ),
  )
}

function faceOf({ weight }: LineStyle) {
  return { ...DEFAULT_FACE, weight }
}

/** Without control characters and halves of characters; a tab is a space. */
function printable(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll('\t', ' ')
      // oxlint-disable-next-line no-control-regex -- These are what is looked for.
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
  )
}

function isRightToLeft(line: string): boolean {
  return /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(line)
}
