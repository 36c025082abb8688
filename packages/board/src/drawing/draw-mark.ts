import { COLORS } from '../look/palette-colors.ts'
import { svgNode, type SvgNode } from './svg-node.ts'

const DOORS =
  'M5 52V22a6.500 6.500 0 0 1 13 0v30zM25.500 52V22a6.500 6.500 0 0 1 13 0v30zM46 52V22a6.500 6.500 0 0 1 13 0v30z'
const WAY = 'M2 46c14 0 12-18 22-18s6 18 16 18 8-18 22-18'

/** What `drawMark` refers to. */
export const MARK_DEFS: readonly SvgNode[] = [
  svgNode('clipPath', { id: 'mark-doors' }, [svgNode('path', { d: DOORS })]),
]

/** The mark of the house, a way through three doors, `size` wide and high, on white. */
export function drawMark(at: {
  readonly x: number
  readonly y: number
  readonly size: number
}): SvgNode {
  const way = { d: WAY, fill: 'none', 'stroke-width': 4, 'stroke-linecap': 'round' }
  return svgNode('g', { transform: `translate(${at.x} ${at.y}) scale(${at.size / 64})` }, [
    svgNode('path', { ...way, stroke: COLORS.accent }),
    svgNode('path', { d: DOORS, fill: COLORS.accent }),
    svgNode('g', { 'clip-path': 'url(#mark-doors)' }, [
      svgNode('path', { ...way, stroke: COLORS.sheet }),
    ]),
  ])
}
