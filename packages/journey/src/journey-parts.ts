import type { Card, Journey, Phase, Step } from './model.ts'

/** All steps of a journey, in order. */
export function stepsOf(journey: Journey): readonly Step[] {
  return journey.phases.flatMap((phase) => phase.steps)
}

/** All cards of a journey, step by step. */
export function cardsOf(journey: Journey): readonly Card[] {
  return stepsOf(journey).flatMap((step) => step.cards)
}

/** The journey with its phases changed; the same object when none is. */
export function mapPhases(journey: Journey, change: (phase: Phase) => Phase): Journey {
  const phases = journey.phases.map(change)
  return isSameOrder(phases, journey.phases) ? journey : { ...journey, phases }
}

/** The journey with its steps changed; the same object when none is. */
export function mapSteps(journey: Journey, change: (step: Step) => Step): Journey {
  return mapPhases(journey, (phase) => {
    const steps = phase.steps.map(change)
    return isSameOrder(steps, phase.steps) ? phase : { ...phase, steps }
  })
}

/** A document is handed in unless it says otherwise; nothing else has a direction. */
export function withSoundDirection(card: Card): Card {
  const direction = card.kind === 'document' ? (card.direction ?? 'provided') : null
  return direction === card.direction ? card : { ...card, direction }
}

/** The list with an item more, after `index` others. */
export function insert<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return [...items.slice(0, index), item, ...items.slice(index)]
}

/** Whether two lists hold the same objects in the same order. */
export function isSameOrder<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}
