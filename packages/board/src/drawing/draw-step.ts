import { channelIconName } from '../look/icon-names.ts'
import { COLORS, STEP_TINT } from '../look/palette-colors.ts'
import { CHANNEL, MOMENT_SIZE, STEP } from '../look/sizes.ts'
import type { StepShapeProps } from '../schema/index.ts'
import { channelText, officeText, stepText } from '../shapes/step/step-text.ts'
import type { ChannelView } from '../shapes/step/view-channel.ts'
import type { HeadView } from '../shapes/view-head.ts'
import { drawIcon } from './draw-icon.ts'
import { drawMoment } from './draw-moment.ts'
import { drawSigns } from './draw-signs.ts'
import { drawText } from './draw-text.ts'
import { movedTo, svgNode, type SvgNode } from './svg-node.ts'

/** A step: its head with title and signs, and its channel in the channel lane. */
export function drawStep(
  view: HeadView,
  channel: ChannelView | undefined,
  { w, momentOfTruth }: Pick<StepShapeProps, 'w' | 'momentOfTruth'>,
): readonly SvgNode[] {
  const { inset, padding, radius: rx } = STEP
  const { ground: fill, line: stroke } = STEP_TINT
  const size = { width: w - 2 * inset, height: view.headHeight - 2 * inset }
  return [
    svgNode('rect', { x: inset, y: inset, ...size, rx, fill, stroke }),
    ...drawText(stepText(view, inset)),
    ...(view.signs === null ? [] : [movedTo(padding, view.signs.top, drawSigns(view.signs.signs))]),
    ...(momentOfTruth ? [drawMoment(w - MOMENT_SIZE - 4, 1)] : []),
    ...(channel === undefined ? [] : [drawChannel(channel)]),
  ]
}

function drawChannel(view: ChannelView): SvgNode {
  const { padding: x, iconTop: y, iconSize: size } = CHANNEL
  return movedTo(0, view.top, [
    drawIcon(channelIconName(view.channel), { x, y, size, color: COLORS.ink }),
    ...drawText(channelText(view)),
    ...drawText(officeText(view.lines)),
  ])
}
