import type { Journey, Template } from '@amtsweg/journey'

/**
 * The template with ids of its own for those journeys whose id is taken on the board, or twice in the template; a to-be
 * still names its as-is. What is not taken stays the same.
 */
export function withOwnJourneyIds(
  template: Template,
  { taken, createId }: { readonly taken: ReadonlySet<string>; readonly createId: () => string },
): Template {
  const seen = new Set(taken)
  const renamed = new Map<string, string>()
  const journeys = template.journeys.map((placed) => {
    const { id } = placed.journey
    const isTaken = seen.has(id)
    const own = isTaken ? createId() : id
    seen.add(own)
    if (isTaken && !renamed.has(id)) renamed.set(id, own)
    return isTaken ? { ...placed, journey: { ...placed.journey, id: own } } : placed
  })
  if (renamed.size === 0) return template
  const withOrigin = (journey: Journey): Journey => {
    const origin = renamed.get(journey.origin ?? '')
    return origin === undefined ? journey : { ...journey, origin }
  }
  return {
    ...template,
    journeys: journeys.map((placed) => ({ ...placed, journey: withOrigin(placed.journey) })),
  }
}
