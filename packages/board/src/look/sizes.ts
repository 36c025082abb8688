import { FONT_FAMILY } from './fonts.ts'

/** Pixels at 100 % of the parts of a card. */
export const CARD = {
  width: 240,
  minHeight: 72,
  padding: 12,
  headTop: 10,
  headFontSize: 14,
  iconSize: 18,
  textTop: 34,
  fontSize: 16,
  lineHeight: 22,
  radius: 8,
} as const

/** Pixels at 100 % of the head of a step. */
export const STEP = {
  width: 256,
  minHeight: 64,
  inset: 6,
  padding: 18,
  textTop: 16,
  fontSize: 16,
  lineHeight: 22,
  radius: 8,
} as const

/** Pixels at 100 % of the head of a phase. */
export const PHASE = {
  minWidth: 256,
  minHeight: 40,
  inset: 4,
  padding: 14,
  textTop: 8,
  fontSize: 18,
  lineHeight: 24,
  radius: 8,
} as const

/** Pixels at 100 % of what a step shows in the channel lane. */
export const CHANNEL = {
  padding: 18,
  iconTop: 12,
  iconSize: 20,
  textTop: 38,
  bottom: 6,
  fontSize: 16,
  lineHeight: 21,
} as const

/** Pixels at 100 % of a journey's sheet. */
export const SHEET = {
  padding: 20,
  radius: 14,
  /** Width of the border by which the sheet can be taken hold of. */
  edge: 10,
  fontFamily: FONT_FAMILY,
  titleTop: 14,
  titleFontSize: 28,
  titleLineHeight: 36,
  subtitleTop: 56,
  subtitleFontSize: 17,
  stateWidth: 56,
  laneTextTop: 16,
  laneTextLeft: 30,
  laneIconSize: 20,
  laneFontSize: 16,
  laneLineHeight: 20,
  /** Where the line of visibility begins, right of its name. */
  visibilityLeft: 200,
} as const
