import { PHASE_TINT } from '../../look/palette-colors.ts'
import { PHASE } from '../../look/sizes.ts'
import type { HeadView } from '../view-head.ts'

/** How the title of a phase is set, `x` pixels from the left. */
export function phaseText({ lines }: HeadView, x: number) {
  const { textTop: y, fontSize, lineHeight } = PHASE
  return { lines, x, y, fontSize, lineHeight, color: PHASE_TINT.ink, isBold: true }
}
