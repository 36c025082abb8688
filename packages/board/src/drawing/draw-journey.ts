import { LANE_ICON_NAMES, PERSONA_ICON } from '../look/icon-names.ts'
import { COLORS } from '../look/palette-colors.ts'
import { SHEET } from '../look/sizes.ts'
import { columnPath, laneText, laneTop } from '../shapes/journey/sheet-parts.ts'
import type { JourneyView, LaneView } from '../shapes/journey/view-journey.ts'
import { drawEmotionCurve } from './draw-emotion-curve.ts'
import { drawIcon } from './draw-icon.ts'
import { drawLanguageTag, drawText } from './draw-text.ts'
import { movedTo, svgNode, type SvgNode } from './svg-node.ts'

/** The sheet of a journey: title row, bands with their names, columns, curve. */
export function drawJourney(view: JourneyView): readonly SvgNode[] {
  const { w: width, h: height } = view
  const { radius: rx } = SHEET
  const emotion = view.lanes.find((lane) => lane.kind === 'emotion')
  return [
    svgNode('rect', { width, height, rx, fill: COLORS.sheet }),
    ...view.lanes.map((lane, at) => drawLane(lane, { width, isShaded: at % 2 === 1 })),
    svgNode('path', { d: columnPath(view), stroke: COLORS.cellLine }),
    svgNode('path', {
      d: `M${view.laneHeadWidth} ${view.titleHeight} V${height}`,
      stroke: COLORS.sheetLine,
    }),
    ...(emotion === undefined ? [] : drawEmotionCurve(view, emotion)),
    svgNode('rect', { width, height, rx, fill: 'none', stroke: COLORS.sheetLine }),
    ...drawTitle(view),
  ]
}

function drawTitle(view: JourneyView): readonly SvgNode[] {
  const { padding: x, stateWidth, fontFamily } = SHEET
  const title = drawText({
    lines: [view.title],
    x,
    y: SHEET.titleTop,
    fontSize: SHEET.titleFontSize,
    lineHeight: SHEET.titleLineHeight,
    color: COLORS.ink,
    isBold: true,
  })
  const subtitle = movedTo(x, SHEET.subtitleTop, [
    svgNode('rect', { width: stateWidth, height: 26, rx: 13, fill: COLORS.accentSoft }),
    svgNode(
      'text',
      {
        x: stateWidth / 2,
        y: 18,
        'text-anchor': 'middle',
        'font-family': fontFamily,
        'font-size': 15,
        'font-weight': 700,
        fill: COLORS.accent,
      },
      [view.state],
    ),
    drawIcon(PERSONA_ICON, { x: stateWidth + 12, y: 4, size: 18, color: COLORS.quiet }),
    svgNode(
      'text',
      {
        x: stateWidth + 38,
        y: 19,
        'font-family': fontFamily,
        'font-size': SHEET.subtitleFontSize,
        fill: COLORS.ink,
      },
      [
        svgNode('tspan', { 'font-weight': 700 }, [view.persona]),
        svgNode('tspan', { dx: view.persona === '' ? 0 : 10, fill: COLORS.quiet }, [view.details]),
      ],
    ),
  ])
  const tag =
    view.fallback === null
      ? []
      : [drawLanguageTag(view.fallback, { right: view.w - x, y: SHEET.titleTop + 8 })]
  return [...title, ...tag, subtitle]
}

function drawLane(
  lane: LaneView,
  { width, isShaded }: { readonly width: number; readonly isShaded: boolean },
): SvgNode {
  const isLine = lane.kind === 'visibility'
  const band = svgNode('rect', { width, height: lane.h, fill: COLORS.band })
  const line = svgNode('path', {
    d: `M${SHEET.visibilityLeft} ${lane.h / 2} H${width}`,
    stroke: COLORS.quiet,
    'stroke-width': 2,
    'stroke-dasharray': '8 6',
  })
  return movedTo(0, lane.y, [
    isShaded && !isLine ? band : null,
    isLine ? line : null,
    drawIcon(LANE_ICON_NAMES[lane.kind], {
      x: SHEET.padding,
      y: laneTop(lane),
      size: SHEET.laneIconSize,
      color: COLORS.quiet,
    }),
    ...drawText({ ...laneText(lane), y: laneTop(lane) }),
  ])
}
