import type { SvgNode } from '../drawing/svg-node.ts'
import { pdfColor } from './pdf-color.ts'
import { stateWithin, useFill, useStroke, type PaintState, type PaintTools } from './pdf-state.ts'
import type { TextRun } from './text-measure.ts'
import { visualRuns } from './visual-runs.ts'

/** A stretch of text with how it is painted. */
interface Piece {
  readonly text: string
  readonly state: PaintState
}

/** Text that is set from one point on. */
interface Chunk {
  readonly x: number
  readonly y: number
  readonly pieces: readonly Piece[]
}

/** Paints a `<text>` with its `<tspan>`s: true text, in embedded faces, in the order in which it is seen. */
export function paintText(node: SvgNode, state: PaintState, tools: PaintTools): void {
  const anchor = String(node.attributes['text-anchor'] ?? 'start')
  const direction = node.attributes['direction'] === 'rtl' ? 'rtl' : 'ltr'
  const hasHalo = node.attributes['paint-order'] === 'stroke'
  for (const chunk of chunksOf(node, state)) {
    const runs = runsOf(chunk, direction, tools)
    const share = anchor === 'middle' ? 0.5 : Number((anchor === 'end') !== (direction === 'rtl'))
    // Most texts begin at their left edge and are one run: measuring them would double the time of a page.
    const width = share === 0 ? 0 : runs.reduce((sum, run) => sum + widthOf(run, tools), 0)
    const left = chunk.x - width * share
    const isStroked = pdfColor(state.stroke) !== null
    if (hasHalo || isStroked) paintRuns(runs, { left, y: chunk.y, mode: 'stroke' }, tools)
    paintRuns(runs, { left, y: chunk.y, mode: 'fill' }, tools)
  }
}

interface PlacedRun {
  readonly run: TextRun
  readonly piece: Piece
}

/** Pixels. */
function widthOf({ run, piece }: PlacedRun, { measure }: PaintTools): number {
  return measure.runWidth(run) * piece.state.fontSize
}

function runsOf(
  { pieces }: Chunk,
  direction: 'ltr' | 'rtl',
  { measure }: PaintTools,
): readonly PlacedRun[] {
  const whole = pieces.map((piece) => piece.text).join('')
  return visualRuns(whole, direction).flatMap((visual) => {
    const placed: PlacedRun[] = []
    let start = 0
    for (const piece of pieces) {
      const from = Math.max(0, visual.start - start)
      const to = Math.max(0, visual.start + visual.text.length - start)
      const text = piece.text.slice(from, to)
      start += piece.text.length
      if (text === '') continue
      for (const run of measure.runs(text, piece.state.face)) placed.push({ run, piece })
    }
    return visual.isRightToLeft ? placed.reverse() : placed
  })
}

function paintRuns(
  runs: readonly PlacedRun[],
  at: { readonly left: number; readonly y: number; readonly mode: 'fill' | 'stroke' },
  tools: PaintTools,
): void {
  const { pdf, useFace } = tools
  let x = at.left
  for (const [index, placed] of runs.entries()) {
    const { run, piece } = placed
    const { state } = piece
    const { fontSize } = state
    const isFill = at.mode === 'fill'
    const color = pdfColor(isFill ? state.fill : state.stroke)
    if (color !== null && run.text.trim() !== '') {
      if (isFill) useFill(pdf, color, state.opacity)
      else useStroke(pdf, color, state)
      if (run.face === null) {
        // An empty box says that something stands here that no font has.
        useStroke(pdf, color, { ...state, strokeWidth: fontSize / 20 })
        const width = widthOf(placed, tools)
        pdf.rect(x + 0.05 * fontSize, at.y - 0.7 * fontSize, width - 0.1 * fontSize, 0.7 * fontSize)
        pdf.stroke()
      } else {
        useFace(run.face)
        pdf.fontSize(fontSize)
        const baseline = 'alphabetic'
        pdf.text(run.text, x, at.y, { lineBreak: false, baseline, fill: isFill, stroke: !isFill })
      }
    }
    if (index < runs.length - 1) x += widthOf(placed, tools)
  }
}

function chunksOf(node: SvgNode, state: PaintState): readonly Chunk[] {
  const chunks: { x: number; y: number; pieces: Piece[] }[] = []
  const at = (attributes: SvgNode['attributes'], name: string) =>
    Number.parseFloat(String(attributes[name] ?? 0)) || 0
  let current = { x: at(node.attributes, 'x'), y: at(node.attributes, 'y'), pieces: [] as Piece[] }
  chunks.push(current)
  for (const child of node.children) {
    if (typeof child === 'string') {
      current.pieces.push({ text: child, state })
      continue
    }
    const { attributes, children } = child
    const text = children.filter((each) => typeof each === 'string').join('')
    const own = stateWithin(child, state)
    if (attributes['x'] !== undefined) {
      const y = attributes['y'] === undefined ? current.y : at(attributes, 'y')
      current = { x: at(attributes, 'x'), y, pieces: [] }
      chunks.push(current)
    }
    const gap = at(attributes, 'dx')
    // A gap is as many spaces as are nearest to it: programs that copy text then find a word's end.
    const spaces = gap > 0 ? ' '.repeat(Math.max(1, Math.round(gap / (own.fontSize / 4)))) : ''
    if (text !== '') current.pieces.push({ text: spaces + text, state: own })
  }
  return chunks.filter(({ pieces }) => pieces.some(({ text }) => text !== ''))
}
