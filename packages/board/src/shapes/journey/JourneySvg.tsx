import { LANE_ICONS, PART_ICONS } from '../../look/icons.tsx'
import { COLORS } from '../../look/palette-colors.ts'
import { SHEET } from '../../look/sizes.ts'
import { SvgTextLines } from '../TextLines.tsx'
import { EmotionCurve } from './EmotionCurve.tsx'
import type { JourneyView, LaneView } from './journey-view.ts'
import { columnPath, laneText, laneTop } from './sheet-parts.ts'

const Persona = PART_ICONS.persona

/** The sheet of a journey in a picture, with true text. */
export function JourneySvg({ view }: { readonly view: JourneyView }) {
  const emotion = view.lanes.find((lane) => lane.kind === 'emotion')
  const { padding: x } = SHEET
  return (
    <>
      <rect width={view.w} height={view.h} rx={SHEET.radius} fill={COLORS.sheet} />
      {view.lanes.map((lane, at) => (
        <SvgLane key={lane.id} lane={lane} width={view.w} isShaded={at % 2 === 1} />
      ))}
      <path d={columnPath(view)} stroke={COLORS.cellLine} />
      <path d={`M${view.laneHeadWidth} ${view.titleHeight} V${view.h}`} stroke={COLORS.sheetLine} />
      {emotion !== undefined && <EmotionCurve view={view} lane={emotion} />}
      <rect
        width={view.w}
        height={view.h}
        rx={SHEET.radius}
        fill="none"
        stroke={COLORS.sheetLine}
      />
      <SvgTextLines
        lines={[view.title]}
        x={x}
        y={SHEET.titleTop}
        fontSize={SHEET.titleFontSize}
        lineHeight={SHEET.titleLineHeight}
        color={COLORS.ink}
        isBold
      />
      <g transform={`translate(${x} ${SHEET.subtitleTop})`}>
        <rect width={SHEET.stateWidth} height={26} rx={13} fill={COLORS.accentSoft} />
        <text
          x={SHEET.stateWidth / 2}
          y={18}
          textAnchor="middle"
          fontFamily={SHEET.fontFamily}
          fontSize={15}
          fontWeight={700}
          fill={COLORS.accent}
        >
          {view.state}
        </text>
        <Persona x={SHEET.stateWidth + 12} y={4} size={18} color={COLORS.quiet} />
        <text
          x={SHEET.stateWidth + 38}
          y={19}
          fontFamily={SHEET.fontFamily}
          fontSize={SHEET.subtitleFontSize}
          fill={COLORS.ink}
        >
          <tspan fontWeight={700}>{view.persona}</tspan>
          <tspan dx={10} fill={COLORS.quiet}>
            {view.details}
          </tspan>
        </text>
      </g>
    </>
  )
}

function SvgLane({
  lane,
  width,
  isShaded,
}: {
  readonly lane: LaneView
  readonly width: number
  readonly isShaded: boolean
}) {
  const Icon = LANE_ICONS[lane.kind]
  const middle = lane.h / 2
  const isLine = lane.kind === 'visibility'
  return (
    <g transform={`translate(0 ${lane.y})`}>
      {isShaded && !isLine && <rect width={width} height={lane.h} fill={COLORS.band} />}
      {isLine && (
        <path
          d={`M${SHEET.visibilityLeft} ${middle} H${width}`}
          stroke={COLORS.quiet}
          strokeWidth={2}
          strokeDasharray="8 6"
        />
      )}
      <Icon x={SHEET.padding} y={laneTop(lane)} size={SHEET.laneIconSize} color={COLORS.quiet} />
      <SvgTextLines {...laneText(lane)} y={laneTop(lane)} />
    </g>
  )
}
