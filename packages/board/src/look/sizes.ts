import { MAP } from '@amtsweg/journey'
import { FONT_FAMILY } from './font-family.ts'

/*
 * Where the layout reserves room for something, its measures are taken from there (`MAP`); here
 * stands what is drawn within that room. All in pixels at 100 %.
 */

/** A card: a head with icon and word, below it the text. */
export const CARD = {
  width: MAP.columnWidth - 2 * MAP.card.inset,
  minHeight: MAP.card.minHeight,
  padding: MAP.card.padding,
  headTop: 10,
  headFontSize: 14,
  iconSize: 18,
  textTop: MAP.card.textTop,
  fontSize: MAP.card.fontSize,
  lineHeight: MAP.card.lineHeight,
  radius: 8,
} as const

/** The head of a step. */
export const STEP = {
  width: MAP.columnWidth,
  minHeight: MAP.step.minHeight,
  /** Gap between the head and its column. */
  inset: 6,
  padding: MAP.step.inset,
  textTop: MAP.step.top,
  fontSize: MAP.step.fontSize,
  lineHeight: MAP.step.lineHeight,
  radius: 8,
} as const

/** The head of a phase. */
export const PHASE = {
  minWidth: MAP.columnWidth,
  minHeight: 2 * MAP.phase.top + MAP.phase.lineHeight,
  /** Gap between the heads of two phases, at each of them. */
  inset: 4,
  padding: MAP.phase.inset - 4,
  textTop: MAP.phase.top,
  fontSize: MAP.phase.fontSize,
  lineHeight: MAP.phase.lineHeight,
  radius: 8,
} as const

/** What a step shows in the channel lane. */
export const CHANNEL = {
  padding: MAP.step.inset,
  iconTop: 12,
  iconSize: 20,
  textTop: 38,
  bottom: 6,
  fontSize: 16,
  lineHeight: 21,
} as const

/** The sheet of a journey. */
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
  visibilityLeft: MAP.laneHeadWidth,
} as const

/** Pixels of the sign of a moment that matters. */
export const MOMENT_SIZE = 20
