import { emotionY } from '@amtsweg/journey'
import { COLORS } from '../../look/palette-colors.ts'
import { SHEET } from '../../look/sizes.ts'
import { Face } from '../Face.tsx'
import type { JourneyView, LaneView } from './journey-view.ts'

const LEVELS = [5, 4, 3, 2, 1] as const

/**
 * The emotion lane: five faces as scale, a line at each, the curve with a gap where nobody said,
 * and a face on each step. For within an SVG in the pixels of the sheet.
 */
export function EmotionCurve({
  view,
  lane,
}: {
  readonly view: JourneyView
  readonly lane: LaneView
}) {
  const left = view.laneHeadWidth
  return (
    <>
      {LEVELS.map((level) => (
        <g key={level}>
          <path
            d={`M${left} ${emotionY(lane, level)} H${view.w}`}
            stroke={COLORS.cellLine}
            strokeWidth={level === 3 ? 2 : 1}
          />
          <Face
            emotion={level}
            x={left - SHEET.padding - 4}
            y={emotionY(lane, level)}
            r={9}
            form="outline"
          />
        </g>
      ))}
      {view.curve.segments.map(({ path }) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={COLORS.accent}
          strokeWidth={3.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
      {view.curve.points.map(({ stepId, x, y, emotion }) => (
        <Face key={stepId} emotion={emotion} x={x} y={y} r={13} form="filled" />
      ))}
    </>
  )
}
