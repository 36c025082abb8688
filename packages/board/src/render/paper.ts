import type { Paper } from './limits.ts'

/** Millimetres of the short and the long side (ISO 216). */
const SIZES: Readonly<Record<Paper, readonly [short: number, long: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
}

/** A size on paper. */
export interface PaperSize {
  /** Millimetres. */
  readonly w: number
  readonly h: number
}

/** A sheet lying or standing as what goes on it, `w` by `h` of any unit. */
export function paperFor(
  paper: Paper,
  { w, h }: { readonly w: number; readonly h: number },
): PaperSize {
  const [short, long] = SIZES[paper]
  return w >= h ? { w: long, h: short } : { w: short, h: long }
}

/** Points of a PDF per millimetre. */
export const POINTS_PER_MM = 72 / 25.4
/** Millimetres of an inch. */
export const MM_PER_INCH = 25.4
/** CSS pixels per millimetre: 96 an inch. */
export const PIXELS_PER_MM = 96 / 25.4
