import type { Journey } from '../model.ts'
import { mapText } from '../text/localized-text.ts'

/**
 * A to-be journey to begin with: the same phases, steps and cards as in the as-is, each step with its origin. Ids are
 * unique within a journey only, so phases, steps and cards keep theirs; only the journey needs a new one.
 */
export function toBeJourney(journey: Journey, { id }: { readonly id: string }): Journey {
  return {
    ...journey,
    id,
    title: mapText(journey.title, toBeTitle),
    state: 'to-be',
    origin: journey.id,
    phases: journey.phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map((step) => ({ ...step, origin: step.id })),
    })),
  }
}

/** A title that says its state says the new one. */
function toBeTitle(title: string): string {
  return title.replace(/\(Ist\)$/, '(Soll)').replace(/\(as-is\)$/i, '(to-be)')
}
