import { EMOTION_COLORS } from '../look/palette-colors.ts'
import { svgNode, type SvgNode } from './svg-node.ts'

/** Mouths from very bad to very good, in a circle of radius 10. */
const MOUTHS = [
  'M-5 6 Q0 -1 5 6',
  'M-4.5 5 Q0 2 4.5 5',
  'M-4.5 4 L4.5 4',
  'M-4.5 3 Q0 6.5 4.5 3',
  'M-5 1.5 Q0 9.5 5 1.5 Z',
] as const

/** What a face needs; `emotion` from 1 to 5. */
export interface FaceStyle {
  readonly emotion: number
  readonly x: number
  readonly y: number
  readonly r: number
  /** `outline` is for the scale, `filled` for a point of the curve. */
  readonly form: 'outline' | 'filled'
}

/** A face of the emotion curve, told apart by colour and by mouth. */
export function drawFace({ emotion, x, y, r, form }: FaceStyle): SvgNode {
  const level = Math.min(5, Math.max(1, Math.round(emotion))) - 1
  const color = EMOTION_COLORS[level] ?? EMOTION_COLORS[2]
  const [ground, ink] = form === 'filled' ? [color, '#FFFFFF'] : ['#FFFFFF', color]
  return svgNode(
    'g',
    {
      transform: `translate(${x} ${y}) scale(${r / 10})`,
      stroke: ink,
      'stroke-linecap': 'round',
    },
    [
      svgNode('circle', { r: 10, fill: ground, stroke: color, 'stroke-width': 1.4 }),
      svgNode('path', { d: 'M-3.6 -3.4 v1.2 M3.6 -3.4 v1.2', 'stroke-width': 2.2, fill: 'none' }),
      svgNode('path', {
        d: MOUTHS[level] ?? MOUTHS[2],
        'stroke-width': 1.7,
        fill: level === 4 ? ink : 'none',
      }),
    ],
  )
}
