// oxlint-disable-next-line import/no-named-as-default -- The types of pdfkit know no named one.
import type PDFDocument from 'pdfkit'
import type { SvgNode } from '../drawing/svg-node.ts'
import type { FontFace } from './fonts.ts'
import { DEFAULT_FACE, faceWithin } from './note-texts.ts'
import type { PdfColor } from './pdf-color.ts'
import type { TextFace, TextMeasure } from './text-measure.ts'

/** The document that is painted into. */
export type Pdf = InstanceType<typeof PDFDocument>

/** What an element inherits from those around it. */
export interface PaintState {
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  readonly dashes: readonly number[]
  readonly opacity: number
  readonly face: TextFace
  readonly fontSize: number
}

/** What is painted with. */
export interface PaintTools {
  readonly pdf: Pdf
  readonly measure: TextMeasure
  /** Clips and patterns by id. */
  readonly defs: ReadonlyMap<string, SvgNode>
  /** Selects a face for the text that follows. */
  readonly useFace: (face: FontFace) => void
}

/** As `svgDocument` has them on its root. */
export const FIRST_STATE: PaintState = {
  fill: '#000000',
  stroke: 'none',
  strokeWidth: 1,
  cap: 'round',
  join: 'round',
  dashes: [],
  opacity: 1,
  face: DEFAULT_FACE,
  fontSize: 16,
}

/** How an element is painted within others. */
export function stateWithin(node: SvgNode, inherited: PaintState): PaintState {
  const { attributes } = node
  const text = (name: string) => {
    const value = attributes[name]
    return value === undefined ? undefined : String(value)
  }
  const number = (name: string) => {
    const value = Number.parseFloat(text(name) ?? '')
    return Number.isFinite(value) ? value : undefined
  }
  const dashes = text('stroke-dasharray')
  return {
    fill: text('fill') ?? inherited.fill,
    stroke: text('stroke') ?? inherited.stroke,
    strokeWidth: number('stroke-width') ?? inherited.strokeWidth,
    cap: capOf(text('stroke-linecap')) ?? inherited.cap,
    join: joinOf(text('stroke-linejoin')) ?? inherited.join,
    dashes: dashes === undefined ? inherited.dashes : dashesOf(dashes),
    opacity: inherited.opacity * (number('opacity') ?? 1),
    face: faceWithin(node, inherited.face),
    fontSize: number('font-size') ?? inherited.fontSize,
  }
}

function capOf(value: string | undefined): PaintState['cap'] | undefined {
  return value === 'butt' || value === 'round' || value === 'square' ? value : undefined
}

function joinOf(value: string | undefined): PaintState['join'] | undefined {
  return value === 'miter' || value === 'round' || value === 'bevel' ? value : undefined
}

/** Lengths of a dashed line; a dash of no length is a dot, which PDF wants to have some. */
function dashesOf(text: string): readonly number[] {
  const lengths = text.split(/[\s,]+/).map(Number.parseFloat)
  if (lengths.some((length) => !Number.isFinite(length) || length < 0)) return []
  return lengths.every((length) => length === 0) ? [] : lengths.map((each) => Math.max(each, 0.01))
}

/** Sets what areas and letters are filled with. */
export function useFill(pdf: Pdf, fill: PdfColor, opacity: number): void {
  if (fill !== null) pdf.fillColor(fill.color, fill.opacity * opacity)
}

/** Sets how lines are drawn. */
export function useStroke(pdf: Pdf, stroke: PdfColor, state: PaintState): void {
  if (stroke === null) return
  pdf.strokeColor(stroke.color, stroke.opacity * state.opacity)
  pdf.lineWidth(state.strokeWidth).lineCap(state.cap).lineJoin(state.join)
  if (state.dashes.length === 0) pdf.undash()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdfkit takes a list of lengths, its types only one.
  else pdf.dash([...state.dashes] as unknown as number, {})
}
