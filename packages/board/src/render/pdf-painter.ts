import type { SvgNode } from '../drawing/svg-node.ts'
import { explicitCurves } from './explicit-curves.ts'
import { pdfColor } from './pdf-color.ts'
import {
  stateWithin,
  useFill,
  useStroke,
  type PaintState,
  type PaintTools,
  type Pdf,
} from './pdf-state.ts'
import { paintText } from './pdf-text.ts'

const NOT_PAINTED = new Set(['title', 'defs', 'clipPath', 'pattern', 'style'])

/** Paints an element of a picture: the part of SVG that pictures are made of. */
export function paint(node: SvgNode, inherited: PaintState, tools: PaintTools): void {
  if (NOT_PAINTED.has(node.tag)) return
  const { pdf } = tools
  const { attributes } = node
  const state = stateWithin(node, inherited)
  const clip = /^url\(#(.+)\)$/.exec(String(attributes['clip-path'] ?? ''))?.[1]
  pdf.save()
  transform(pdf, String(attributes['transform'] ?? ''))
  if (clip !== undefined) clipTo(tools.defs.get(clip), pdf)
  if (node.tag === 'text') paintText(node, state, tools)
  else if (node.tag === 'image') paintImage(node, state, pdf)
  else if (node.tag === 'g' || node.tag === 'svg') {
    for (const child of node.children) if (typeof child !== 'string') paint(child, state, tools)
  } else paintShape(node, state, tools)
  pdf.restore()
}

const STEP = /(matrix|translate|scale|rotate)\(([^)]*)\)/g

function transform(pdf: Pdf, text: string): void {
  for (const [, name, inner = ''] of text.matchAll(STEP)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = inner
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map(Number.parseFloat)
    if (name === 'matrix') pdf.transform(a, b ?? 0, c, d, e, f)
    else if (name === 'translate') pdf.transform(1, 0, 0, 1, a, b ?? 0)
    else if (name === 'scale') pdf.transform(a, 0, 0, b ?? a, 0, 0)
    else {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)]
      pdf.transform(cos, sin, -sin, cos, 0, 0)
    }
  }
}

function clipTo(clip: SvgNode | undefined, pdf: Pdf): void {
  for (const child of clip?.children ?? []) {
    if (typeof child === 'string') continue
    // A clip's own transform moves its outline only; none of tldraw's has one.
    if (outline(child, pdf)) pdf.clip()
  }
}

/** Puts the outline of a shape as the current path; `false` for what has none. */
function outline({ tag, attributes, children }: SvgNode, pdf: Pdf): boolean {
  const at = (name: string) => Number.parseFloat(String(attributes[name] ?? 0)) || 0
  switch (tag) {
    case 'path': {
      const d = String(attributes['d'] ?? '')
      if (d.trim() === '') return false
      pdf.path(explicitCurves(d))
      return true
    }
    case 'rect': {
      const radius = Math.min(at('rx'), at('width') / 2, at('height') / 2)
      if (radius > 0) pdf.roundedRect(at('x'), at('y'), at('width'), at('height'), radius)
      else pdf.rect(at('x'), at('y'), at('width'), at('height'))
      return true
    }
    case 'circle':
      pdf.circle(at('cx'), at('cy'), at('r'))
      return true
    case 'ellipse':
      pdf.ellipse(at('cx'), at('cy'), at('rx'), at('ry'))
      return true
    case 'line':
      pdf.moveTo(at('x1'), at('y1')).lineTo(at('x2'), at('y2'))
      return true
    case 'polyline':
    case 'polygon': {
      const points = String(attributes['points'] ?? '').trim()
      if (points === '') return false
      pdf.path(`M${points}${tag === 'polygon' ? 'Z' : ''}`)
      return true
    }
    case 'g': {
      const inner = children.filter((child) => typeof child !== 'string')
      return inner.map((child) => outline(child, pdf)).some(Boolean)
    }
    default:
      return false
  }
}

function paintShape(node: SvgNode, state: PaintState, tools: PaintTools): void {
  const { pdf, defs } = tools
  const pattern = /^url\(#(.+)\)$/.exec(state.fill)?.[1]
  if (pattern !== undefined) {
    paintHatch(node, defs.get(pattern), pdf)
    return
  }
  const fill = node.tag === 'line' ? null : pdfColor(state.fill)
  const stroke = state.strokeWidth > 0 ? pdfColor(state.stroke) : null
  if (fill === null && stroke === null) return
  if (state.opacity === 0) return
  if (!outline(node, pdf)) return
  const isEvenOdd = node.attributes['fill-rule'] === 'evenodd'
  useFill(pdf, fill, state.opacity)
  useStroke(pdf, stroke, state)
  if (fill !== null && stroke !== null) pdf.fillAndStroke()
  else if (fill !== null) pdf.fill(isEvenOdd ? 'even-odd' : 'non-zero')
  else pdf.stroke()
}

/** A tile of the hatch in PDF's own words; its colour comes from outside. */
const HATCH_TILE = '1 w 1 J 0.67 2 m 2 0.67 l 3.33 4.67 m 4.67 3.33 l 6 7.33 m 7.33 6 l S'
const HATCH_SIDE = 8

/** What the types of pdfkit leave out: tiles that repeat within an outline. */
interface Tiling {
  pattern(box: readonly number[], stepX: number, stepY: number, stream: string): unknown
  fillColor(color: readonly [pattern: unknown, color: string]): void
}

function hasTiling(pdf: Pdf): pdf is Pdf & Tiling {
  return 'pattern' in pdf
}

/** Fills an outline with the lines of a hatch. */
function paintHatch(node: SvgNode, hatch: SvgNode | undefined, pdf: Pdf): void {
  const line = hatch?.children.find((child) => typeof child !== 'string')
  const color = pdfColor(String(line?.attributes['stroke'] ?? 'none'))
  if (color === null || !outline(node, pdf)) return
  if (!hasTiling(pdf)) return
  const tile = pdf.pattern([0, 0, HATCH_SIDE, HATCH_SIDE], HATCH_SIDE, HATCH_SIDE, HATCH_TILE)
  pdf.fillColor([tile, color.color])
  pdf.fill()
}

function paintImage({ attributes }: SvgNode, state: PaintState, pdf: Pdf): void {
  const at = (name: string) => Number.parseFloat(String(attributes[name] ?? 0)) || 0
  const href = String(attributes['href'] ?? '')
  if (!href.startsWith('data:image/')) return
  pdf.opacity(state.opacity)
  const size: [number, number] = [at('width'), at('height')]
  pdf.image(href, at('x'), at('y'), { fit: size, align: 'center', valign: 'center' })
}
