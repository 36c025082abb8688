import { stepsOf } from './journey-parts.ts'
import type { Journey, LocalizedText, Step } from './model.ts'
import { plainText } from './text/localized-text.ts'

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

/** Computes all figures of a journey; the one place where they are defined. */
export function journeyMetrics(journey: Journey): JourneyMetrics {
  const steps = stepsOf(journey)
  const cards = steps.flatMap((step) => step.cards)
  const contacts = steps.filter((step) => step.contact)
  const requests = documentRequests(steps)
  const emotions = steps.flatMap(({ emotion }) => (emotion === null ? [] : [emotion]))
  const emotionMin = emotions.length === 0 ? null : Math.min(...emotions)
  return {
    steps: steps.length,
    waitDays: sum(steps.map((step) => step.waitDays)),
    waitDaysAuthority: sum(
      steps.filter((step) => step.waitOn === 'authority').map((step) => step.waitDays),
    ),
    effortMinutes: sum(steps.map((step) => step.effortMinutes)),
    costEur: sum(steps.map((step) => step.costEur)),
    contacts: contacts.length,
    offices: new Set(contacts.map((step) => nameOf(step.office)).filter((name) => name !== ''))
      .size,
    documentsDistinct: requests.size,
    documentRequests: sum([...requests.values()].map(({ times }) => times)),
    documentsAskedTwice: [...requests]
      .filter(([, { steps: askedBy }]) => askedBy.size > 1)
      .map(([name]) => name)
      .sort((a, b) => a.localeCompare(b, 'de')),
    mediaBreaks: mediaBreaks(steps),
    emotionMean: emotions.length === 0 ? null : round(sum(emotions) / emotions.length),
    emotionMin,
    lowSteps: steps
      .filter(({ emotion }) => emotion !== null && emotion === emotionMin)
      .map(({ id }) => id),
    painPoints: cards.filter((card) => card.kind === 'pain').length,
    ideas: cards.filter((card) => card.kind === 'idea').length,
    momentsOfTruth: steps.filter((step) => step.momentOfTruth).map(({ id }) => id),
  }
}

interface Request {
  readonly times: number
  readonly steps: ReadonlySet<string>
}

function documentRequests(steps: readonly Step[]): ReadonlyMap<string, Request> {
  const requests = new Map<string, Request>()
  for (const step of steps) {
    for (const { kind, direction, text } of step.cards) {
      if (kind !== 'document' || direction !== 'provided') continue
      const name = nameOf(text)
      const known = requests.get(name)
      requests.set(name, {
        times: (known?.times ?? 0) + 1,
        steps: new Set([...(known?.steps ?? []), step.id]),
      })
    }
  }
  return requests
}

/** Two documents or offices are the same when their words are, but for spaces around them. */
function nameOf(text: LocalizedText): string {
  return plainText(text).trim()
}

function mediaBreaks(steps: readonly Step[]): number {
  const media = steps.map((step) => step.medium).filter((medium) => medium !== 'none')
  return media.filter((medium, at) => at > 0 && medium !== media[at - 1]).length
}

/** Adds to the cent, so that 0.1 and 0.2 make 0.3. */
function sum(numbers: readonly number[]): number {
  return round(numbers.reduce((total, number) => total + number, 0))
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
