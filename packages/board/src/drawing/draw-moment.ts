import { MOMENT_ICON } from '../look/icon-names.ts'
import { STEP_TINT } from '../look/palette-colors.ts'
import { MOMENT_SIZE } from '../look/sizes.ts'
import { drawIcon } from './draw-icon.ts'
import { movedTo, svgNode, type SvgNode } from './svg-node.ts'

/** The sign of a moment that matters, on the corner of the head where no text is. */
export function drawMoment(x: number, y: number): SvgNode {
  const { ink, ground } = STEP_TINT
  const middle = MOMENT_SIZE / 2
  const star = { x: 4, y: 4, size: MOMENT_SIZE - 8, color: ground, fill: ground }
  return movedTo(x, y, [
    svgNode('circle', { cx: middle, cy: middle, r: middle, fill: ink }),
    drawIcon(MOMENT_ICON, star),
  ])
}
