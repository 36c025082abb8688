import { figureParts, nameOf, type FigureId } from './figure-parts.ts'
import { cardsOf, stepsOf } from '../journey-parts.ts'
import type { Journey, Step } from '../model.ts'

/** The figures of a journey. Sums are over all steps; lists hold ids of steps in order. */
export interface JourneyMetrics {
  readonly steps: number
  /** Days. */
  readonly waitDays: number
  /** Days of waiting for an authority. */
  readonly waitDaysAuthority: number
  /** Minutes. */
  readonly effortMinutes: number
  /** Euro, to the cent. */
  readonly costEur: number
  /** Steps with contact to the administration. */
  readonly contacts: number
  /** Distinct offices over the steps with contact. */
  readonly offices: number
  /** Distinct documents that are handed in. */
  readonly documentsDistinct: number
  /** How often a document is handed in. */
  readonly documentRequests: number
  /** Documents handed in at two or more steps, sorted. */
  readonly documentsAskedTwice: readonly string[]
  /** Changes of medium from step to step, passing over steps without one. */
  readonly mediaBreaks: number
  /** Mean over the steps that have an emotion, two decimals; `null` when none has. */
  readonly emotionMean: number | null
  readonly emotionMin: number | null
  /** Steps at the lowest emotion. */
  readonly lowSteps: readonly string[]
  readonly painPoints: number
  readonly ideas: number
  readonly momentsOfTruth: readonly string[]
}

/** Computes all figures of a journey; what each counts is defined in `figureParts`. */
export function journeyMetrics(journey: Journey): JourneyMetrics {
  const steps = new Map(stepsOf(journey).map((step) => [step.id, step]))
  const cards = new Map(cardsOf(journey).map((card) => [card.id, card]))
  const parts = figureParts(journey)
  const ofSteps = <Value>(figure: FigureId, value: (step: Step) => Value): readonly Value[] =>
    parts[figure].steps.flatMap((id) => {
      const step = steps.get(id)
      return step === undefined ? [] : [value(step)]
    })
  const names = (figure: FigureId): ReadonlySet<string> =>
    new Set(parts[figure].cards.map((id) => nameOf(cards.get(id)?.text ?? '')))
  const emotions = ofSteps('emotionMean', ({ emotion }) => emotion ?? 0)
  return {
    steps: parts.steps.steps.length,
    waitDays: sum(ofSteps('waitDays', ({ waitDays }) => waitDays)),
    waitDaysAuthority: sum(ofSteps('waitDaysAuthority', ({ waitDays }) => waitDays)),
    effortMinutes: sum(ofSteps('effortMinutes', ({ effortMinutes }) => effortMinutes)),
    costEur: sum(ofSteps('costEur', ({ costEur }) => costEur)),
    contacts: parts.contacts.steps.length,
    offices: new Set(ofSteps('offices', ({ office }) => nameOf(office))).size,
    documentsDistinct: names('documentsDistinct').size,
    documentRequests: parts.documentRequests.cards.length,
    documentsAskedTwice: [...names('documentsAskedTwice')].sort((a, b) => a.localeCompare(b, 'de')),
    mediaBreaks: parts.mediaBreaks.steps.length,
    emotionMean: emotions.length === 0 ? null : round(sum(emotions) / emotions.length),
    emotionMin: ofSteps('emotionMin', ({ emotion }) => emotion)[0] ?? null,
    lowSteps: parts.emotionMin.steps,
    painPoints: parts.painPoints.cards.length,
    ideas: parts.ideas.cards.length,
    momentsOfTruth: parts.momentsOfTruth.steps,
  }
}

/** Adds to the cent, so that 0.1 and 0.2 make 0.3. */
function sum(numbers: readonly number[]): number {
  return round(numbers.reduce((total, number) => total + number, 0))
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
