/** Measures of the map in pixels at 100 %; the canvas and every other renderer draw by them. */
export const MAP = {
  /** Row above the map: title, state, persona. */
  titleHeight: 96,
  /** Column of the lanes' names. */
  laneHeadWidth: 200,
  /** A step's column, its gaps included. */
  columnWidth: 256,
  /** Free border at the right and at the bottom. */
  margin: 12,
  phase: { inset: 18, top: 8, fontSize: 18, lineHeight: 24, gapBelow: 8 },
  step: { inset: 18, top: 16, fontSize: 16, lineHeight: 22, minHeight: 64 },
  /** The row of signs in the head of a step: `above` it, between icon and figure, and from sign to sign. */
  signs: { above: 2, height: 22, iconSize: 16, gap: 4, apart: 10, fontSize: 14 },
  channelHeight: 88,
  emotion: { height: 180, margin: 24 },
  visibilityHeight: 36,
  card: {
    inset: 8,
    padding: 12,
    textTop: 34,
    bottom: 10,
    fontSize: 16,
    lineHeight: 22,
    minHeight: 66,
    gap: 8,
  },
  /** Height of a lane for cards while it is empty. */
  cellMinHeight: 82,
} as const

/** Height of an emotion from 1 to 5 within the emotion lane, in the pixels of the journey. */
export function emotionY(
  lane: { readonly y: number; readonly h: number },
  emotion: number,
): number {
  const { margin } = MAP.emotion
  return lane.y + margin + ((5 - emotion) / 4) * (lane.h - 2 * margin)
}
