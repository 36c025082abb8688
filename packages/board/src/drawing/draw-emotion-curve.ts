import { emotionY } from '@amtsweg/journey'
import { COLORS } from '../look/palette-colors.ts'
import { SHEET } from '../look/sizes.ts'
import type { JourneyView, LaneView } from '../shapes/journey/view-journey.ts'
import { drawFace } from './draw-face.ts'
import { svgNode, type SvgNode } from './svg-node.ts'

const LEVELS = [5, 4, 3, 2, 1] as const

/**
 * The emotion lane: five faces as scale, a line at each, the curve with a gap where nobody said,
 * and a face on each step. In the pixels of the sheet.
 */
export function drawEmotionCurve(view: JourneyView, lane: LaneView): readonly SvgNode[] {
  const left = view.laneHeadWidth
  const scale = LEVELS.flatMap((level) => {
    const y = emotionY(lane, level)
    return [
      svgNode('path', {
        d: `M${left} ${y} H${view.w}`,
        stroke: COLORS.cellLine,
        'stroke-width': level === 3 ? 2 : 1,
      }),
      drawFace({ emotion: level, x: left - SHEET.padding - 4, y, r: 9, form: 'outline' }),
    ]
  })
  const segments = view.curve.segments.map(({ path }) =>
    svgNode('path', {
      d: path,
      fill: 'none',
      stroke: COLORS.accent,
      'stroke-width': 3.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  )
  const points = view.curve.points.map(({ x, y, emotion }) =>
    drawFace({ emotion, x, y, r: 13, form: 'filled' }),
  )
  return [...scale, ...segments, ...points]
}
