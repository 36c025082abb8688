import Papa from 'papaparse'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey, Language, LocalizedText, Phase, Step } from '../model.ts'
import { resolveText } from '../text/localized-text.ts'
import { label } from '../vocabulary.ts'
import { cellOfList, cellOfNumber, cellOfText } from './csv-cells.ts'
import { CARD_COLUMNS, CSV_COLUMNS } from './csv-columns.ts'
import type { CsvColumn } from './csv-columns.ts'

/**
 * The steps of journeys as a table: one row a step, `;`, UTF-8 with BOM, CRLF, headings and words
 * in `language`, so that it opens right in a spreadsheet of that language. Texts that would run
 * as formulas are made harmless. Journeys of the same title and state, and phases of the same title in a journey, are told
 * apart by a number: their rows would be taken for those of one.
 */
export function journeyToCsv(journeys: readonly Journey[], language: Language): string {
  const headings = CSV_COLUMNS.map(([, de, en]) => (language === 'de' ? de : en))
  const titleOf = toldApart()
  const rows = journeys.flatMap((each) => {
    const journey = { ...each, title: titleOf(each.state, resolveText(each.title, language).text) }
    const phaseTitle = toldApart()
    return journey.phases.flatMap((phase) => {
      if (phase.steps.length === 0) return []
      const title = phaseTitle('', resolveText(phase.title, language).text)
      return phase.steps.map((step) => {
        const cells = cellsOf(journey, { phase: { ...phase, title }, step, language })
        return CSV_COLUMNS.map(([column]) => cells[column])
      })
    })
  })
  const table = Papa.unparse([headings, ...rows], { delimiter: ';', newline: '\r\n' })
  return `\uFEFF${table}\r\n`
}

/** Gives each title as it is the first time, and with the first number that is free from then on. */
function toldApart(): (group: string, title: string) => string {
  const taken = new Set<string>()
  const isNew = (name: string) => !taken.has(name) && taken.add(name).size > 0
  return (group, title) => {
    let text = title
    for (let count = 2; !isNew(`${group} ${text}`); count += 1) {
      const number = ` (${count})`
      text = `${title.slice(0, JOURNEY_LIMITS.title - number.length)}${number}`.trim()
    }
    return text
  }
}

function cellsOf(
  journey: Journey,
  {
    phase,
    step,
    language,
  }: { readonly phase: Phase; readonly step: Step; readonly language: Language },
): Readonly<Record<CsvColumn, string>> {
  const text = (value: LocalizedText) => cellOfText(resolveText(value, language).text)
  const number = (value: number) => cellOfNumber(value, language)
  const yesNo = (value: boolean) => YES_NO[language][value ? 0 : 1]
  const lists = Object.fromEntries(
    CARD_COLUMNS.map(({ column, kind, direction }) => [
      column,
      cellOfList(
        step.cards
          .filter((card) => card.kind === kind && card.direction === direction)
          .map((card) => resolveText(card.text, language).text),
      ),
    ]),
  )
  return {
    ...EMPTY_LISTS,
    ...lists,
    journey: text(journey.title),
    state: label('state', journey.state, language),
    phase: text(phase.title),
    id: cellOfText(step.id),
    step: text(step.title),
    actor: cellOfText(label('actor', step.actor, language)),
    channel: cellOfText(label('channel', step.channel, language)),
    medium: cellOfText(label('medium', step.medium, language)),
    office: text(step.office),
    contact: yesNo(step.contact),
    waitDays: number(step.waitDays),
    waitOn: cellOfText(label('waitOn', step.waitOn, language)),
    effortMinutes: number(step.effortMinutes),
    costEur: number(step.costEur),
    emotion: step.emotion === null ? '' : number(step.emotion),
    legalBasis: text(step.legalBasis),
    momentOfTruth: yesNo(step.momentOfTruth),
  }
}

/** Words for true and false in a cell. */
const YES_NO = { de: ['ja', 'nein'], en: ['yes', 'no'] } as const

const EMPTY_LISTS = {
  documentsProvided: '',
  documentsReceived: '',
  painPoints: '',
  ideas: '',
  thoughts: '',
  questions: '',
  backstage: '',
  systems: '',
} as const
