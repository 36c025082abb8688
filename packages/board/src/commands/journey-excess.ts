import { JOURNEY_LIMITS, type Journey } from '@amtsweg/journey'

/** What a journey would have more of than it may; `null` when nothing has grown beyond its limit. */
export function excessOf(next: Journey, before: Journey): 'phases' | 'steps' | 'cards' | null {
  const [after, now] = [countsOf(next), countsOf(before)]
  const kinds = ['phases', 'steps', 'cards'] as const
  return kinds.find((kind) => after[kind] > now[kind] && after[kind] > JOURNEY_LIMITS[kind]) ?? null
}

function countsOf({ phases }: Journey) {
  const steps = phases.flatMap((phase) => phase.steps)
  const cards = steps.reduce((sum, step) => sum + step.cards.length, 0)
  return { phases: phases.length, steps: steps.length, cards }
}
