import { PHASE_TINT } from '../look/palette-colors.ts'
import { PHASE } from '../look/sizes.ts'
import { phaseText } from '../shapes/phase/phase-text.ts'
import type { HeadView } from '../shapes/view-head.ts'
import { drawText } from './draw-text.ts'
import { svgNode, type SvgNode } from './svg-node.ts'

/** The head of a phase, `width` pixels wide with the gaps at its sides. */
export function drawPhase(view: HeadView, width: number): readonly SvgNode[] {
  const { inset: x, radius: rx, padding } = PHASE
  const head = { x, width: width - 2 * x, height: view.headHeight, rx, fill: PHASE_TINT.ground }
  return [svgNode('rect', head), ...drawText(phaseText(view, x + padding))]
}
