import { COLORS, STEP_TINT } from '../../look/palette-colors.ts'
import { CHANNEL, STEP } from '../../look/sizes.ts'
import type { HeadView } from '../view-head.ts'
import type { ChannelView } from './view-channel.ts'

/** How the title of a step is set; `inset` is the gap around its head where it counts. */
export function stepText(view: HeadView, inset: number) {
  const { padding, textTop, fontSize, lineHeight } = STEP
  const at = { x: padding - STEP.inset + inset, y: textTop - STEP.inset + inset }
  return { lines: view.lines, ...at, fontSize, lineHeight, color: STEP_TINT.ink, isBold: true }
}

/** How the word of a step's channel is set. */
export function channelText({ channel, word }: ChannelView) {
  const { padding, iconSize, iconTop, fontSize } = CHANNEL
  const at = { x: padding + iconSize + 8, y: iconTop }
  // Nothing is worth no emphasis.
  const isKnown = channel !== 'none'
  const color = isKnown ? COLORS.ink : COLORS.quiet
  return { lines: [word], ...at, fontSize, lineHeight: iconSize, color, isBold: isKnown }
}

/** How the responsible office is set. */
export function officeText(lines: readonly string[]) {
  const { padding: x, textTop: y, fontSize, lineHeight } = CHANNEL
  return { lines, x, y, fontSize, lineHeight, color: COLORS.quiet }
}
