import { cardsOf, stepsOf } from '../journey-parts.ts'
import { mediaBreaks } from '../media-breaks.ts'
import type { Card, Journey, LocalizedText, Step } from '../model.ts'
import { plainText } from '../text/localized-text.ts'

/** What is counted on a journey, each with a part of `figureParts`. */
export const FIGURES = [
  'steps',
  'waitDays',
  'waitDaysAuthority',
  'longestWait',
  'effortMinutes',
  'costEur',
  'contacts',
  'offices',
  'documentsDistinct',
  'documentRequests',
  'documentsAskedTwice',
  'mediaBreaks',
  'emotionMean',
  'emotionMin',
  'painPoints',
  'ideas',
  'momentsOfTruth',
] as const

/** Name of a figure. */
export type FigureId = (typeof FIGURES)[number]

/** The steps and cards that a figure counts, by id, in order. A figure of steps has no cards. */
export interface FigureParts {
  readonly steps: readonly string[]
  readonly cards: readonly string[]
}

/**
 * What each figure counts, so that it can be shown on the map. `journeyMetrics` is computed from these parts, so the two
 * cannot disagree. A media break is counted at the step that has another medium than the last one with any.
 */
export function figureParts(journey: Journey): Readonly<Record<FigureId, FigureParts>> {
  const steps = stepsOf(journey)
  const cards = cardsOf(journey)
  const provided = steps.map(providedDocuments)
  const asked = askedTwice(provided)
  const waits = steps.map(({ waitDays }) => waitDays)
  const longest = waits.reduce((most, days) => Math.max(most, days), 0)
  const felt = steps.flatMap(({ emotion }) => (emotion === null ? [] : [emotion]))
  const lowest = felt.reduce<number>((least, emotion) => Math.min(least, emotion), Infinity)
  const which = (counts: (step: Step) => boolean): FigureParts => ({
    steps: steps.filter(counts).map(({ id }) => id),
    cards: [],
  })
  const documents = (counts: (card: Card) => boolean): FigureParts => {
    const found = provided.map((each) => each.filter(counts))
    return {
      steps: steps.filter((_, at) => (found[at] ?? []).length > 0).map(({ id }) => id),
      cards: found.flat().map(({ id }) => id),
    }
  }
  const ofKind = (kind: Card['kind']): FigureParts => ({
    steps: steps
      .filter((step) => step.cards.some((card) => card.kind === kind))
      .map(({ id }) => id),
    cards: cards.filter((card) => card.kind === kind).map(({ id }) => id),
  })
  return {
    steps: which(() => true),
    waitDays: which((step) => step.waitDays > 0),
    waitDaysAuthority: which((step) => step.waitDays > 0 && step.waitOn === 'authority'),
    longestWait: which((step) => step.waitDays > 0 && step.waitDays === longest),
    effortMinutes: which((step) => step.effortMinutes > 0),
    costEur: which((step) => step.costEur > 0),
    contacts: which((step) => step.contact),
    offices: which((step) => step.contact && nameOf(step.office) !== ''),
    documentsDistinct: documents(() => true),
    documentRequests: documents(() => true),
    documentsAskedTwice: documents(({ text }) => asked.has(nameOf(text))),
    mediaBreaks: { steps: [...mediaBreaks(steps).keys()], cards: [] },
    emotionMean: which((step) => step.emotion !== null),
    emotionMin: which((step) => step.emotion === lowest),
    painPoints: ofKind('pain'),
    ideas: ofKind('idea'),
    momentsOfTruth: which((step) => step.momentOfTruth),
  }
}

/** Two documents or offices are the same when their words are, but for spaces around them. */
export function nameOf(text: LocalizedText): string {
  return plainText(text).trim()
}

function providedDocuments(step: Step): readonly Card[] {
  return step.cards.filter(({ kind, direction }) => kind === 'document' && direction === 'provided')
}

/** Names of documents that are handed in at two steps or more. */
function askedTwice(provided: readonly (readonly Card[])[]): ReadonlySet<string> {
  const askedBy = new Map<string, number>()
  for (const documents of provided) {
    for (const name of new Set(documents.map(({ text }) => nameOf(text)))) {
      askedBy.set(name, (askedBy.get(name) ?? 0) + 1)
    }
  }
  return new Set([...askedBy].flatMap(([name, times]) => (times > 1 ? [name] : [])))
}
