import type { TLShapeId } from 'tldraw'
import type { PageJourney } from '../figures/shown-journey.ts'

/** The two journeys to compare first: the shown one with its as-is or its to-be, else with any other. */
export function firstPair(
  journeys: readonly PageJourney[],
  shownId: TLShapeId,
): { readonly before: TLShapeId; readonly after: TLShapeId } {
  const shown = journeys.find(({ shapeId }) => shapeId === shownId)
  const origin = journeys.find(({ journey }) => journey.id === shown?.journey.origin)
  if (origin !== undefined) return { before: origin.shapeId, after: shownId }
  const made = journeys.find(({ journey }) => journey.origin === shown?.journey.id)
  if (made !== undefined) return { before: shownId, after: made.shapeId }
  const other = journeys.find(({ shapeId }) => shapeId !== shownId)
  return { before: shownId, after: other?.shapeId ?? shownId }
}
