import { COLORS, STEP_TINT } from '../../look/palette-colors.ts'
import type { LineStyle } from './report-lines.ts'

/** Points of a PDF per millimetre, rounded as sheets are. */
const MM = 72 / 25.4

/** A sheet of A4 standing, with its margins; in points. */
export const SHEET = {
  w: 210 * MM,
  h: 297 * MM,
  side: 22 * MM,
  top: 22 * MM,
  foot: 24 * MM,
} as const

/** Points between what is written and the edge of a lying sheet with a picture. */
export const PICTURE_EDGE = 12 * MM

/** How texts of a report are set. */
export const STYLES = {
  title: { fontSize: 32, lineHeight: 38, weight: 700, color: COLORS.ink },
  subtitle: { fontSize: 15, lineHeight: 21, weight: 400, color: COLORS.quiet },
  1: { fontSize: 23, lineHeight: 28, weight: 700, color: COLORS.accent },
  2: { fontSize: 15.5, lineHeight: 20, weight: 700, color: COLORS.accent },
  3: { fontSize: 12, lineHeight: 16, weight: 700, color: COLORS.ink },
  body: { fontSize: 10.5, lineHeight: 15, weight: 400, color: COLORS.ink },
  mark: { fontSize: 9.5, lineHeight: 14, weight: 700, color: STEP_TINT.ink },
  name: { fontSize: 10.5, lineHeight: 15, weight: 400, color: COLORS.quiet },
  cell: { fontSize: 9.5, lineHeight: 13, weight: 400, color: COLORS.ink },
  head: { fontSize: 9.5, lineHeight: 13, weight: 700, color: COLORS.accent },
  foot: { fontSize: 8.5, lineHeight: 12, weight: 400, color: COLORS.quiet },
} as const satisfies Readonly<Record<string | number, LineStyle>>

/** Points above and below what belongs together. */
export const GAPS = { 1: 14, 2: 24, 3: 15, below: 5, block: 9, item: 2 } as const

/** A table: points within a cell, and the parts of the width that the longest word and line of a column may claim. */
export const TABLE = { padding: 5, wordShare: 0.4, lineShare: 0.5, line: 0.6 } as const

/** Width of the names of facts. */
export const FACT_NAMES = 132
