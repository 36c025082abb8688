/** Height of an emotion from 1 to 5 within its lane, in the pixels of the sheet. */
export function emotionY(
  lane: { readonly y: number; readonly h: number },
  emotion: number,
): number {
  const margin = 24
  return lane.y + margin + ((5 - emotion) / 4) * (lane.h - 2 * margin)
}
