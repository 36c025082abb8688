import { COLORS } from '../../look/palette-colors.ts'
import { SHEET } from '../../look/sizes.ts'
import type { JourneyView, LaneView } from './view-journey.ts'

/** Lines between the columns, from the heads of the steps to the foot of the sheet. */
export function columnPath(view: JourneyView): string {
  const top = view.lanes[0]?.y ?? view.titleHeight
  return view.columns.map((x) => `M${x + 0.5} ${top} V${view.h}`).join(' ')
}

/** Where the name of a lane stands, in pixels from the lane's top. */
export function laneTop(lane: LaneView): number {
  const height = lane.lines.length * SHEET.laneLineHeight
  return lane.kind === 'visibility'
    ? (lane.h - height) / 2
    : Math.min(SHEET.laneTextTop, (lane.h - height) / 2)
}

/** How the name of a lane is set; its top is added by the caller. */
export function laneText(lane: LaneView) {
  return {
    lines: lane.lines,
    x: SHEET.padding + SHEET.laneTextLeft,
    fontSize: SHEET.laneFontSize,
    lineHeight: SHEET.laneLineHeight,
    color: COLORS.quiet,
    isBold: lane.kind === 'visibility',
  }
}
