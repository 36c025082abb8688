import { DEFAULT_LANES, homeLane } from '../lanes.ts'
import { valueOf } from '../vocabulary.ts'
import { listOfCell, numberOfCell, textOfCell } from './csv-cells.ts'
import { CARD_COLUMNS } from './csv-columns.ts'
import type { CsvColumn, Heading } from './csv-columns.ts'
import type { CsvRow } from './csv-rows.ts'
import type { Problem } from './problem.ts'

/** Characters of a wrong cell that a problem quotes. */
const QUOTED = 60

/** A row as the fields of a step in a file, with what belongs to the journey and the phase. */
export interface StepRow {
  readonly journey: string
  readonly state: string
  readonly phase: string
  readonly step: Readonly<Record<string, unknown>>
  /** The columns of the step's cards, one for each. */
  readonly cardColumns: readonly CsvColumn[]
}

/** Reads a row by the headings; cells that cannot be read are added to `problems`. */
export function stepOfRow(
  { line, cells }: CsvRow,
  headings: readonly (Heading | null)[],
  problems: Problem[],
): StepRow {
  if (cells.slice(headings.length).some((cell) => cell !== '')) {
    const params = { expected: headings.length, received: cells.length }
    problems.push({ code: 'csv_columns', path: '', line, column: headings.length + 1, params })
  }
  const columnAt = (name: CsvColumn) => headings.findIndex((heading) => heading?.column === name)
  const raw = (name: CsvColumn) => cells[columnAt(name)] ?? ''
  const text = (name: CsvColumn) => textOfCell(raw(name))
  const refuse = (name: CsvColumn) => {
    const params = { name, received: raw(name).slice(0, QUOTED) }
    problems.push({ code: 'csv_value', path: name, line, column: columnAt(name) + 1, params })
  }
  const number = (name: CsvColumn) => {
    const value = numberOfCell(raw(name), headings[columnAt(name)]?.language ?? null)
    if (value === null) refuse(name)
    return value ?? 0
  }
  const yesNo = (name: CsvColumn) => {
    const value = YES_NO_WORDS.get(text(name).trim().toLocaleLowerCase('de'))
    if (value === undefined) refuse(name)
    return value ?? false
  }
  const word = (name: 'actor' | 'channel' | 'medium' | 'waitOn', empty: string) =>
    text(name) === '' ? empty : valueOf(name, text(name))
  // A step without a title is one on a board too; without an id as well the row is a slip.
  if (text('step').trim() === '' && text('id') === '') refuse('step')
  const id = text('id') === '' ? `s${line}` : text('id')
  const cards = CARD_COLUMNS.flatMap(({ column, kind, direction }) =>
    listOfCell(raw(column)).map((each, at) => ({
      column,
      card: {
        id: `${id}-${column}-${at + 1}`,
        kind,
        lane: homeLane(kind, DEFAULT_LANES),
        text: each,
        direction,
      },
    })),
  )
  return {
    journey: text('journey'),
    state: valueOf('state', text('state')),
    phase: text('phase'),
    step: {
      id,
      title: text('step'),
      actor: word('actor', 'citizen'),
      channel: word('channel', 'none'),
      medium: word('medium', 'none'),
      office: text('office'),
      contact: yesNo('contact'),
      waitDays: number('waitDays'),
      waitOn: word('waitOn', 'none'),
      effortMinutes: number('effortMinutes'),
      costEur: number('costEur'),
      emotion: text('emotion').trim() === '' ? null : number('emotion'),
      legalBasis: text('legalBasis'),
      momentOfTruth: yesNo('momentOfTruth'),
      cards: cards.map(({ card }) => card),
    },
    cardColumns: cards.map(({ column }) => column),
  }
}

const YES_NO_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['ja', 'yes', 'true', 'wahr', 'x', '1'].map((word) => [word, true] as const),
  ...['nein', 'no', 'false', 'falsch', '', '0'].map((word) => [word, false] as const),
])
