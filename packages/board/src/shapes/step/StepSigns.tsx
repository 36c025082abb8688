import { MAP } from '@amtsweg/journey'
import { FONT_FAMILY } from '../../look/fonts.ts'
import { STEP_TINT } from '../../look/palette-colors.ts'
import type { SignView } from './signs-view.ts'

/** Grid of the icons' paths. */
const GRID = 16
/** Base line of the figures, in pixels from the top of the row. */
const BASELINE = 16

/** A row of signs, for within an SVG: the same on the canvas and in pictures. */
export function StepSigns({ signs }: { readonly signs: readonly SignView[] }) {
  const { iconSize, gap, height, fontSize } = MAP.signs
  const top = (height - iconSize) / 2
  return signs.map(({ x, paths, text, title }) => (
    <g key={title} transform={`translate(${x} 0)`}>
      <title>{title}</title>
      {paths.map((path, at) => (
        <path
          key={path}
          d={path}
          transform={`translate(${at * (iconSize + gap)} ${top}) scale(${iconSize / GRID})`}
          fill="none"
          stroke={STEP_TINT.ink}
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
      {text !== '' && (
        <text
          x={paths.length * (iconSize + gap)}
          y={BASELINE}
          fontFamily={FONT_FAMILY}
          fontSize={fontSize}
          fill={STEP_TINT.ink}
        >
          {text}
        </text>
      )}
    </g>
  ))
}
