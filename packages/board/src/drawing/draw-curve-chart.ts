import { monotonePath, textWidth, wrapText, type CurveStep } from '@amtsweg/journey'
import { FONT_FAMILY } from '../look/font-family.ts'
import { COLORS } from '../look/palette-colors.ts'
import { drawFace } from './draw-face.ts'
import { drawText } from './draw-text.ts'
import { svgNode, type SvgNode } from './svg-node.ts'

/** An emotion curve by itself, for reports; `w` and `h` in pixels. */
export interface CurveChart {
  readonly nodes: readonly SvgNode[]
  readonly w: number
  readonly h: number
}

/** Pixels. */
const CHART = {
  width: 720,
  scaleWidth: 40,
  /** Between two levels of emotion. */
  level: 32,
  /** Above the best and below the worst level. */
  edge: 20,
  numbers: 24,
  fontSize: 12,
  lineHeight: 15,
} as const

/** Steps in one chart: more would stand closer than their faces are wide. */
const STEPS_MAX = 24
/** Lines of a phase's name above its steps. */
const LINES_MAX = 3
const LEVELS = [5, 4, 3, 2, 1] as const

/**
 * The emotion curve of a journey: phases above, a numbered point a step, a gap where nobody said. Long journeys take
 * several charts of about the same length.
 */
export function curveCharts(steps: readonly CurveStep[]): readonly CurveChart[] {
  const count = Math.ceil(steps.length / STEPS_MAX)
  const size = Math.ceil(steps.length / Math.max(1, count))
  return Array.from({ length: count }, (_, at) =>
    curveChart(steps.slice(at * size, (at + 1) * size), at * size + 1),
  )
}

/** `first`: number of the first of these steps. */
function curveChart(steps: readonly CurveStep[], first: number): CurveChart {
  const column = (CHART.width - CHART.scaleWidth) / steps.length
  const left = (at: number) => CHART.scaleWidth + at * column
  const phases = phasesOf(steps).map((phase) => {
    const width = phase.count * column
    return { ...phase, x: left(phase.start), width, lines: fitting(phase.title, width - 10) }
  })
  const top = 8 + Math.max(1, ...phases.map(({ lines }) => lines.length)) * CHART.lineHeight
  const y = (emotion: number) => top + CHART.edge + (5 - emotion) * CHART.level
  const bottom = y(1) + CHART.edge
  const h = bottom + CHART.numbers
  const points = steps.map(({ emotion }, at) =>
    emotion === null ? null : { stepId: '', x: left(at) + column / 2, y: y(emotion), emotion },
  )
  const nodes = [
    ...phases.flatMap((phase, at) => [
      svgNode('rect', {
        x: phase.x,
        y: 0,
        width: phase.width,
        height: bottom,
        fill: at % 2 === 0 ? COLORS.band : COLORS.sheet,
      }),
      ...drawText({
        lines: phase.lines,
        x: phase.x + 5,
        y: 4,
        fontSize: CHART.fontSize,
        lineHeight: CHART.lineHeight,
        color: COLORS.accent,
        isBold: true,
      }),
    ]),
    ...LEVELS.flatMap((level) => [
      svgNode('path', {
        d: `M${CHART.scaleWidth} ${y(level)} H${CHART.width}`,
        stroke: COLORS.sheetLine,
        'stroke-width': level === 3 ? 1.5 : 0.75,
      }),
      drawFace({ emotion: level, x: 18, y: y(level), r: 9, form: 'outline' }),
    ]),
    ...segmentsOf(points).map((segment) =>
      svgNode('path', {
        d: monotonePath(segment),
        fill: 'none',
        stroke: COLORS.accent,
        'stroke-width': 3,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    ),
    ...points.map((point) =>
      point === null ? null : drawFace({ ...point, r: 9.5, form: 'filled' }),
    ),
    ...steps.map((_, at) =>
      svgNode(
        'text',
        {
          x: left(at) + column / 2,
          y: bottom + 16,
          'text-anchor': 'middle',
          'font-family': FONT_FAMILY,
          'font-size': CHART.fontSize,
          fill: COLORS.quiet,
        },
        [String(first + at)],
      ),
    ),
  ]
  return { nodes: nodes.filter((node) => node !== null), w: CHART.width, h }
}

type Point = Parameters<typeof monotonePath>[0][number]

/** Stretches of the curve without a gap. */
function segmentsOf(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const segments: Point[][] = [[]]
  for (const point of points) {
    if (point === null) segments.push([])
    else segments.at(-1)?.push(point)
  }
  return segments.filter(({ length }) => length > 1)
}

function phasesOf(steps: readonly CurveStep[]) {
  const phases: { title: string; start: number; count: number }[] = []
  steps.forEach(({ phase: title }, start) => {
    const last = phases.at(-1)
    if (last !== undefined && last.title === title) last.count += 1
    else phases.push({ title, start, count: 1 })
  })
  return phases
}

/** The lines of a name that have room; an ellipsis tells that there is more, and the report has all of it. */
function fitting(title: string, width: number): readonly string[] {
  const style = { fontSize: CHART.fontSize, bold: true }
  const words = title.split(/\s+/)
  const fits = words.findIndex((word) => textWidth(word, style) > width * SAFE_SHARE)
  // A word torn into three lines says less than its beginning.
  const whole = fits < 0 ? title : words.slice(0, fits).join(' ')
  const lines = whole === '' ? [] : wrapText(whole, { ...style, width })
  const isWhole = fits < 0 && lines.length <= LINES_MAX
  if (isWhole) return lines
  const rest = lines.length < LINES_MAX ? (words[fits] ?? '') : (lines[LINES_MAX - 1] ?? '')
  const signs = Array.from(rest)
  while (signs.length > 0 && textWidth(`${signs.join('')}…`, style) > width) signs.pop()
  return [...lines.slice(0, LINES_MAX - 1), `${signs.join('').trimEnd()}…`]
}

/** Part of the width that `wrapText` fills. */
const SAFE_SHARE = 0.98
