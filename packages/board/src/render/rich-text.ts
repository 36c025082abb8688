import type { TLRichText } from '@tldraw/tlschema'
import { svgNode, type SvgNode } from '../drawing/svg-node.ts'
import { breakLines, type Line } from './break-lines.ts'
import { richTextBlocks, type InlineStyle, type TextBlock } from './rich-text-blocks.ts'
import type { TextFace, TextMeasure } from './text-measure.ts'
import { short, type Bounds } from './transform.ts'

/** How a rich text is set, as tldraw says it. */
export interface RichTextStyle {
  /** `draw`, `sans`, `serif` or `mono`. */
  readonly font: string
  readonly fontSize: number
}

/** A rich text as it is drawn. */
export interface RichTextPlace extends RichTextStyle {
  readonly bounds: Bounds
  readonly padding: number
  readonly align: 'start' | 'middle' | 'end'
  readonly verticalAlign: 'start' | 'middle' | 'end'
  readonly color: string
  /** Colour of the halo that keeps text readable on lines; `null` for none. */
  readonly outline: string | null
}

/** A line with its place below the top of the text. */
interface PlacedLine {
  readonly line: Line<InlineStyle>
  readonly block: TextBlock
  readonly isFirst: boolean
  readonly top: number
  readonly height: number
  readonly fontSize: number
  readonly indent: number
}

/** As tldraw's own style sheet has it. */
const LINE_HEIGHT = 1.35
const HEADING_SIZES = [1, 2, 1.5, 1.17, 1, 0.83, 0.67] as const
const HEADING_ABOVE = 5
const HEADING_BELOW = 10
const LIST_INDENT_CH = 3.25
const LINK_COLOR = '#3182ED'
const MARK_COLOR = '#FDDD00'
/** Pixels of the halo on each side. */
const OUTLINE = 1

/** Width and height that a rich text takes, in pixels; `width` is where it breaks, `null` for nowhere. */
export function measureRichText(
  text: TLRichText,
  style: RichTextStyle,
  { width, measure }: { readonly width: number | null; readonly measure: TextMeasure },
): { readonly w: number; readonly h: number } {
  const { lines, height } = layOut(text, style, { width, measure })
  const widths = lines.map(({ line, indent, fontSize }) => {
    return indent + lineWidth(line, { style, fontSize, measure })
  })
  return { w: Math.max(0, ...widths), h: height }
}

/** Draws a rich text into its box: true text, a line an element. */
export function drawRichText(
  text: TLRichText,
  place: RichTextPlace,
  measure: TextMeasure,
): readonly SvgNode[] {
  const { bounds, padding, align, verticalAlign } = place
  const width = Math.max(1, bounds.w - 2 * padding)
  const { lines, height } = layOut(text, place, { width, measure })
  const room = bounds.h - 2 * padding - height
  const shares = { start: 0, middle: 0.5, end: 1 }
  const top = bounds.y + padding + room * shares[verticalAlign]
  return lines.flatMap((placed) => {
    const { line, block, indent, fontSize } = placed
    const used = lineWidth(line, { style: place, fontSize, measure })
    // Entries of lists stand at the left whatever the alignment, as in tldraw; a right-to-left paragraph at the right.
    const side = block.depth > 0 ? 'start' : towards(align, isRightToLeft(block))
    const left = bounds.x + padding + indent + (width - indent - used) * shares[side]
    return drawLine(placed, { place, measure, left, top: top + placed.top, width: used })
  })
}

function layOut(
  text: TLRichText,
  style: RichTextStyle,
  { width, measure }: { readonly width: number | null; readonly measure: TextMeasure },
): { readonly lines: readonly PlacedLine[]; readonly height: number } {
  const lines: PlacedLine[] = []
  let top = 0
  let margin = 0
  const blocks = richTextBlocks(text)
  blocks.forEach((block, at) => {
    const fontSize = style.fontSize * (HEADING_SIZES[block.heading] ?? 1)
    const height = fontSize * LINE_HEIGHT
    const indent = block.depth * LIST_INDENT_CH * measure.width('0', faceOf(style, null), fontSize)
    // The margins of a heading at the very top or foot stay within the text's own box.
    const above = block.heading > 0 ? HEADING_ABOVE : 0
    top += Math.max(margin, above)
    const broken = breakLines(block.pieces, {
      width: width === null ? null : Math.max(1, width - indent),
      measure: (words, inline) => measure.width(words, faceOf(style, inline), fontSize),
    })
    broken.forEach((line, number) => {
      lines.push({ line, block, isFirst: number === 0, top, height, fontSize, indent })
      top += height
    })
    margin = block.heading > 0 ? HEADING_BELOW : 0
    if (at === blocks.length - 1) top += margin
  })
  return { lines, height: top }
}

interface LinePlace {
  readonly place: RichTextPlace
  readonly measure: TextMeasure
  readonly left: number
  readonly top: number
  readonly width: number
}

function drawLine(
  { line, block, isFirst, height, fontSize }: PlacedLine,
  { place, measure, left, top, width }: LinePlace,
): readonly SvgNode[] {
  const face = faceOf(place, null)
  const { ascent, descent } = measure.vertical(face)
  const baseline = top + (height - (ascent + descent) * fontSize) / 2 + ascent * fontSize
  const base = { y: short(baseline), 'font-size': fontSize, fill: place.color }
  const halo =
    place.outline === null
      ? {}
      : {
          stroke: place.outline,
          'stroke-width': 2 * OUTLINE,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }
  const grounds: SvgNode[] = []
  const decorations: SvgNode[] = []
  let x = left
  const spans = line.map(({ text, style }) => {
    const spanFace = faceOf(place, style)
    const w = measure.width(text, spanFace, fontSize)
    if (style.isMarked) {
      const box = { x: short(x), y: short(baseline - ascent * fontSize), width: short(w) }
      const h = short((ascent + descent) * fontSize)
      grounds.push(svgNode('rect', { ...box, height: h, rx: 2, fill: MARK_COLOR }))
    }
    // Lines of text are drawn as lines: a halo would be drawn over what belongs to the letters.
    for (const at of decorationsOf(style)) {
      const line = { x: short(x), y: short(baseline + at * fontSize), width: short(w) }
      const fill = style.isLink ? LINK_COLOR : place.color
      decorations.push(svgNode('rect', { ...line, height: short(fontSize / 16), fill }))
    }
    x += w
    return svgNode('tspan', spanAttributes(style, spanFace), [text])
  })
  const marker =
    block.marker === '' || !isFirst
      ? []
      : [
          svgNode(
            'text',
            {
              ...base,
              ...familyOf(face),
              x: short(left - 0.5 * fontSize),
              'text-anchor': 'end',
            },
            [block.marker],
          ),
        ]
  if (line.length === 0) return marker
  // A reader of the SVG and a program that copies text want the words of a line in one element.
  const attributes = { ...base, ...familyOf(face), ...halo, x: short(left) }
  const direction = isRightToLeft(block)
    ? { direction: 'rtl', x: short(left + width), 'xml:space': 'preserve' }
    : { 'xml:space': 'preserve' }
  const [only] = spans
  const children =
    spans.length === 1 && only !== undefined && Object.keys(only.attributes).length === 0
      ? only.children
      : spans
  const words = svgNode('text', { ...attributes, ...direction }, children)
  return [...grounds, ...marker, words, ...decorations]
}

/** Lines through and under letters, in em below the base line. */
function decorationsOf({ isUnderlined, isStruck }: InlineStyle): readonly number[] {
  return [...(isUnderlined ? [0.12] : []), ...(isStruck ? [-0.3] : [])]
}

function spanAttributes(style: InlineStyle, face: TextFace) {
  return {
    ...(style.isCode ? { 'font-family': face.family } : {}),
    ...(style.isBold ? { 'font-weight': 700 } : {}),
    ...(style.isItalic ? { 'font-style': 'italic' } : {}),
    ...(style.isLink ? { fill: LINK_COLOR } : {}),
  }
}

function familyOf({ family }: TextFace) {
  return { 'font-family': `${family}, sans-serif` }
}

function faceOf({ font }: RichTextStyle, style: InlineStyle | null): TextFace {
  return {
    family: style?.isCode === true ? 'tldraw_mono' : `tldraw_${font}`,
    weight: style?.isBold === true ? 700 : 400,
    isItalic: style?.isItalic ?? false,
  }
}

function lineWidth(
  line: Line<InlineStyle>,
  at: {
    readonly style: RichTextStyle
    readonly fontSize: number
    readonly measure: TextMeasure
  },
): number {
  return line.reduce(
    (sum, { text, style }) => sum + at.measure.width(text, faceOf(at.style, style), at.fontSize),
    0,
  )
}

/** Whether the first letter that has a direction goes to the left, as `dir="auto"` finds it. */
function isRightToLeft({ pieces }: TextBlock): boolean {
  const text = pieces.map((piece) => piece.text).join('')
  const first = /[\p{L}]/u.exec(text)?.[0] ?? ''
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(first)
}

function towards(align: RichTextPlace['align'], isMirrored: boolean): RichTextPlace['align'] {
  if (!isMirrored || align === 'middle') return align
  return align === 'start' ? 'end' : 'start'
}
