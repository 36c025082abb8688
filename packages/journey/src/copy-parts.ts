import type { Card, Phase, Step } from './model.ts'

/** What copies are made with. */
export interface CopyOptions {
  /** Gives a fresh id at each call. */
  readonly createId: () => string
  /** What was cut and is put down elsewhere still comes from where it came from. */
  readonly keepsOrigin: boolean
}

/** The same card with an id of its own. */
export function copyCard(card: Card, { createId }: CopyOptions): Card {
  return { ...card, id: createId() }
}

/** The same step with its cards, each with an id of its own. */
export function copyStep(step: Step, options: CopyOptions): Step {
  return {
    ...step,
    id: options.createId(),
    origin: options.keepsOrigin ? step.origin : null,
    cards: step.cards.map((card) => copyCard(card, options)),
  }
}

/** The same phase with its steps, each with an id of its own. */
export function copyPhase(phase: Phase, options: CopyOptions): Phase {
  const steps = phase.steps.map((step) => copyStep(step, options))
  return { ...phase, id: options.createId(), steps }
}
