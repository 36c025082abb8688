import Papa from 'papaparse'
import { DEFAULT_LANES, homeLane } from '../lanes.ts'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey } from '../model.ts'
import { valueOf } from '../vocabulary.ts'
import { listOfCell, numberOfCell, textOfCell } from './csv-cells.ts'
import { CARD_COLUMNS, columnOfHeading } from './csv-columns.ts'
import type { CsvColumn } from './csv-columns.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import { journeyFromValue } from './read-journey.ts'
import type { JourneyReading, Problem } from './problem.ts'

/**
 * Reads a journey from a table as `journeyToCsv` writes it: `;`, `,` or tabs, with or without BOM, headings in
 * German, English or by name, in any order. Needed are the columns for phase and step. A problem names the line
 * of the file, the number of the cell in it, and the column.
 */
export function journeyFromCsv(text: string): JourneyReading<Journey> {
  if (text.length > JOURNEY_LIMITS.file) {
    return failed({ code: 'too_large', path: '', params: { limit: JOURNEY_LIMITS.file } })
  }
  const rows = parseRows(text.replace(/^\uFEFF/, ''))
  if (!rows.ok) return rows
  const [head, ...body] = rows.rows
  if (head === undefined) return failed({ code: 'empty', path: '', params: {} })
  const columns = head.cells.map(columnOfHeading)
  for (const name of ['phase', 'step'] as const) {
    if (!columns.includes(name)) {
      return failed({ code: 'csv_header', path: '', line: head.line, params: { name } })
    }
  }
  const problems: Problem[] = []
  const steps = body.map((row) => stepOfRow(row, columns, problems))
  if (problems.length > 0) return { ok: false, problems }
  return journeyOfSteps(steps, body)
}

interface Row {
  /** Line of the file, from 1, where the row begins. */
  readonly line: number
  readonly cells: readonly string[]
}

type Rows = { readonly ok: true; readonly rows: readonly Row[] } | ReturnType<typeof failed>

function parseRows(text: string): Rows {
  const rows: Row[] = []
  const problems: Problem[] = []
  let start = 0
  let line = 1
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const error = errors.find(({ type }) => type === 'Quotes')
      if (error !== undefined) {
        problems.push({ code: 'csv_quotes', path: '', line, column: data.length, params: {} })
      }
      if (data.some((cell) => cell !== '')) rows.push({ line, cells: data })
      line += text.slice(start, meta.cursor).split('\n').length - 1
      start = meta.cursor
    },
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows }
}

/** The separator that stands most often in the first line, outside of quotation marks. */
function delimiterOf(text: string): string {
  const head = (text.split(/[\r\n]/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [';', ',', '\t'].map((mark) => ({ mark, count: head.split(mark).length }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark
}

/** A row as the fields of a step in a file, with what belongs to the journey and the phase. */
interface StepRow {
  readonly journey: string
  readonly state: string
  readonly phase: string
  readonly step: Readonly<Record<string, unknown>>
}

function stepOfRow(
  { line, cells }: Row,
  columns: readonly (CsvColumn | null)[],
  problems: Problem[],
): StepRow {
  if (cells.length > columns.length) {
    const params = { expected: columns.length, received: cells.length }
    problems.push({ code: 'csv_columns', path: '', line, column: columns.length + 1, params })
  }
  const raw = (name: CsvColumn) => cells[columns.indexOf(name)] ?? ''
  const text = (name: CsvColumn) => textOfCell(raw(name))
  const refuse = (name: CsvColumn) => {
    const params = { name, received: raw(name).slice(0, 60) }
    problems.push({
      code: 'csv_value',
      path: name,
      line,
      column: columns.indexOf(name) + 1,
      params,
    })
  }
  const number = (name: CsvColumn) => {
    const value = numberOfCell(raw(name))
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
  if (text('step').trim() === '') refuse('step')
  const id = text('id') === '' ? `s${line}` : text('id')
  const cards = CARD_COLUMNS.flatMap(({ column, kind, direction }) =>
    listOfCell(raw(column)).map((each, at) => ({
      id: `${id}-${column}-${at + 1}`,
      kind,
      lane: homeLane(kind, DEFAULT_LANES),
      text: each,
      direction,
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
      cards,
    },
  }
}

const YES_NO_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['ja', 'yes', 'true', 'wahr', 'x', '1'].map((word) => [word, true] as const),
  ...['nein', 'no', 'false', 'falsch', '', '0'].map((word) => [word, false] as const),
])

function journeyOfSteps(steps: readonly StepRow[], rows: readonly Row[]): JourneyReading<Journey> {
  const title = steps.find((each) => each.journey !== '')?.journey ?? ''
  const other = steps.findIndex((each) => each.journey !== '' && each.journey !== title)
  if (other !== -1) {
    const params = { received: steps[other]?.journey ?? '' }
    return failed({ code: 'several_journeys', path: '', line: rows[other]?.line, params })
  }
  const phases = [...new Set(steps.map((each) => each.phase))]
  const reading = journeyFromValue({
    schema: JOURNEY_SCHEMA,
    id: 'csv',
    title,
    state: steps.find((each) => each.state !== '')?.state ?? 'as-is',
    phases: phases.map((phase, at) => ({ id: `p${at + 1}`, title: phase })),
    steps: steps.map(({ phase, step }) => ({ ...step, phase: `p${phases.indexOf(phase) + 1}` })),
  })
  const place = (problem: Problem): Problem => {
    const at = /^steps\[(\d+)\]/.exec(problem.path)?.[1]
    return at === undefined ? problem : { ...problem, line: rows[Number(at)]?.line }
  }
  return reading.ok
    ? { ...reading, warnings: reading.warnings.map(place) }
    : { ok: false, problems: reading.problems.map(place) }
}

function failed(problem: Problem): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [problem] }
}
