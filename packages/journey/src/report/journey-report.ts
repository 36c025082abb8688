import { assertNever } from '../assert-never.ts'
import { FIGURES } from '../figures/figure-parts.ts'
import { journeyMetrics } from '../figures/journey-metrics.ts'
import type { JourneyMetrics } from '../figures/journey-metrics.ts'
import { compareJourneys } from '../compare/compare-journeys.ts'
import type { Card, Journey, Language, LocalizedText, Step } from '../model.ts'
import { resolveText } from '../text/localized-text.ts'
import { label } from '../vocabulary.ts'
import { FIGURE_MEANINGS } from './figure-meanings.ts'
import { REPORT_WORDS } from './report-words.ts'

/** A name and what holds for it; '' where the name says all. */
export interface ReportFact {
  readonly name: string
  readonly value: string
}

/** A piece of a report, without any format: people's words are as they wrote them. */
export type ReportBlock =
  | {
      readonly type: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: string
      /** What makes it stand out, in words. */
      readonly mark?: string | undefined
    }
  | { readonly type: 'facts'; readonly facts: readonly ReportFact[] }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Where a picture of the journey belongs, in formats that have pictures. */
  | { readonly type: 'picture' }
  /** The emotion curve, to be drawn or told. */
  | { readonly type: 'curve'; readonly steps: readonly CurveStep[] }

/** A step of the emotion curve. */
export interface CurveStep {
  readonly title: string
  /** Title of its phase. */
  readonly phase: string
  /** 1 (very bad) to 5 (very good); `null`: nobody said. */
  readonly emotion: number | null
  /** The emotion in words, with its number. */
  readonly words: string
}

/** The report on one journey, to be written in whatever format. */
export interface JourneyReport {
  readonly journey: Journey
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}

/**
 * What is reported of journeys: title, persona, picture, figures with their meaning, curve, a section a phase, pain points
 * and ideas, and for a to-be made from another of these journeys the comparison with it.
 */
export function journeyReports(
  journeys: readonly Journey[],
  language: Language,
): readonly JourneyReport[] {
  return journeys.map((journey) => {
    const origin = journeys.find((each) => each.id === journey.origin && each !== journey)
    return {
      journey,
      title: said(journey.title, language),
      blocks: [
        ...reportBlocks(journey, language),
        ...(origin === undefined ? [] : comparison(origin, journey, language)),
      ].filter(isSaying),
    }
  })
}

function reportBlocks(journey: Journey, language: Language): readonly ReportBlock[] {
  const words = REPORT_WORDS[language]
  const { persona, service, note } = journey
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const description = said(persona.description, language)
  return [
    heading(1, said(journey.title, language)),
    {
      type: 'facts',
      facts: facts([
        [words.state, label('state', journey.state, language)],
        [words.service, said(service.name, language)],
        [words.key, service.leistungsschluessel ?? ''],
        [words.persona, [persona.name, description].filter(Boolean).join(' – ')],
      ]),
    },
    { type: 'text', text: said(note, language) },
    { type: 'picture' },
    heading(2, words.figures),
    figures(journeyMetrics(journey), steps, language),
    heading(2, words.curve),
    steps.length === 0
      ? { type: 'text', text: words.noSteps }
      : { type: 'curve', steps: curveSteps(journey, language) },
    ...journey.phases.flatMap((phase) => [
      heading(2, said(phase.title, language)),
      ...phase.steps.flatMap((step) => stepBlocks(step, language)),
    ]),
    heading(2, words.painsAndIdeas),
    findings(steps, language),
  ]
}

function figures(metrics: JourneyMetrics, steps: readonly Step[], language: Language): ReportBlock {
  const words = REPORT_WORDS[language]
  const number = numberIn(language)
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => steps.find((step) => step.id === id))
      .map((step) => (step === undefined ? '' : said(step.title, language)))
      .join('; ')
  const values: Readonly<Record<keyof JourneyMetrics, string>> = {
    steps: number(metrics.steps),
    waitDays: number(metrics.waitDays),
    waitDaysAuthority: number(metrics.waitDaysAuthority),
    effortMinutes: number(metrics.effortMinutes),
    costEur: number(metrics.costEur, 2),
    contacts: number(metrics.contacts),
    offices: number(metrics.offices),
    documentsDistinct: number(metrics.documentsDistinct),
    documentRequests: number(metrics.documentRequests),
    documentsAskedTwice: metrics.documentsAskedTwice.join(', ') || '–',
    mediaBreaks: number(metrics.mediaBreaks),
    emotionMean: metrics.emotionMean === null ? '–' : number(metrics.emotionMean, 2),
    emotionMin: metrics.emotionMin === null ? '–' : number(metrics.emotionMin),
    lowSteps: named(metrics.lowSteps) || '–',
    painPoints: number(metrics.painPoints),
    ideas: number(metrics.ideas),
    momentsOfTruth: named(metrics.momentsOfTruth) || '–',
  }
  return {
    type: 'table',
    head: [words.figure, words.value, words.meaning],
    rows: FIGURE_ROWS.map((id) => [words[id], values[id], FIGURE_MEANINGS[language][id]]),
  }
}

/** Figures in the order of the report; the type sees to it that each is one. */
const FIGURE_ROWS = [
  'steps',
  'waitDays',
  'waitDaysAuthority',
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
  'lowSteps',
  'painPoints',
  'ideas',
  'momentsOfTruth',
] as const satisfies readonly (keyof JourneyMetrics)[]

function curveSteps({ phases }: Journey, language: Language): readonly CurveStep[] {
  return phases.flatMap((phase) =>
    phase.steps.map(({ title, emotion }) => ({
      title: said(title, language),
      phase: said(phase.title, language),
      emotion,
      words:
        emotion === null
          ? REPORT_WORDS[language].nobodySaid
          : `${label('emotion', Math.round(emotion), language)} (${emotion})`,
    })),
  )
}

function stepBlocks(step: Step, language: Language): readonly ReportBlock[] {
  const words = REPORT_WORDS[language]
  const euro = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' })
  const wait = `${step.waitDays} ${words.days} (${label('waitOn', step.waitOn, language)})`
  return [
    {
      ...heading(3, said(step.title, language)),
      ...(step.momentOfTruth ? { mark: words.momentOfTruth } : {}),
    },
    {
      type: 'facts',
      facts: [
        ...facts([
          [words.actor, label('actor', step.actor, language)],
          [words.channel, step.channel === 'none' ? '' : label('channel', step.channel, language)],
          [words.medium, step.medium === 'none' ? '' : label('medium', step.medium, language)],
          [words.office, said(step.office, language)],
        ]),
        ...(step.contact ? [{ name: words.contact, value: '' }] : []),
        ...facts([
          [words.wait, step.waitDays === 0 ? '' : wait],
          [words.effort, step.effortMinutes === 0 ? '' : `${step.effortMinutes} min`],
          [words.cost, step.costEur === 0 ? '' : euro.format(step.costEur)],
          [words.legalBasis, step.legalBasis],
        ]),
      ],
    },
    {
      type: 'list',
      items: step.cards.map((card) => `${cardWord(card, language)}: ${said(card.text, language)}`),
    },
  ]
}

function findings(steps: readonly Step[], language: Language): ReportBlock {
  const words = REPORT_WORDS[language]
  const rows = steps.flatMap((step) =>
    step.cards
      .filter((card) => card.kind === 'pain' || card.kind === 'idea')
      .map((card) => [
        said(step.title, language),
        cardWord(card, language),
        said(card.text, language),
      ]),
  )
  if (rows.length === 0) return { type: 'text', text: words.noFindings }
  return { type: 'table', head: [words.step, words.kind, words.text], rows }
}

function comparison(before: Journey, after: Journey, language: Language): readonly ReportBlock[] {
  const words = REPORT_WORDS[language]
  const number = numberIn(language)
  const shown = (value: number | null) => (value === null ? '–' : number(value))
  const { figures: compared, steps } = compareJourneys(before, after)
  const added = steps.flatMap((step) => (step.type === 'added' ? [step.after] : []))
  const removed = steps.flatMap((step) => (step.type === 'removed' ? [step.before] : []))
  const titles = (list: readonly Step[]) =>
    list.map(({ title }) => said(title, language)).join('; ') || '–'
  return [
    heading(2, words.comparison),
    {
      type: 'facts',
      facts: facts([
        [words.comparedWith, said(before.title, language)],
        [words.stepsAdded, titles(added)],
        [words.stepsRemoved, titles(removed)],
      ]),
    },
    {
      type: 'table',
      head: [words.figure, words.before, words.after, words.difference, words.change],
      rows: FIGURES.flatMap((id) => compared.filter(({ figure }) => figure === id)).map((each) => [
        words[each.figure],
        shown(each.before),
        shown(each.after),
        signed(each.difference, number),
        each.change === null ? '–' : words[each.change],
      ]),
    },
  ]
}

function signed(value: number | null, number: (value: number) => string): string {
  if (value === null) return '–'
  return value > 0 ? `+${number(value)}` : number(value)
}

function numberIn(language: Language): (value: number, digits?: number) => string {
  return (value, digits = 0) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: Math.max(digits, 2),
    }).format(value)
}

function cardWord(card: Card, language: Language): string {
  const word = label('card', card.kind, language)
  return card.direction === null
    ? word
    : `${word} (${label('direction', card.direction, language)})`
}

function said(text: LocalizedText, language: Language): string {
  return resolveText(text, language).text
}

function heading(level: 1 | 2 | 3, text: string) {
  return { type: 'heading', level, text } as const
}

/** Facts without those of which nothing is known. */
function facts(pairs: readonly (readonly [name: string, value: string])[]): readonly ReportFact[] {
  return pairs.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }))
}

function isSaying(block: ReportBlock): boolean {
  switch (block.type) {
    case 'facts':
      return block.facts.length > 0
    case 'list':
      return block.items.length > 0
    case 'text':
      return block.text !== ''
    case 'heading':
    case 'table':
    case 'picture':
    case 'curve':
      return true
    default:
      return assertNever(block)
  }
}
