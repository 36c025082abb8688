import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey } from '../model.ts'
import { CSV_COLUMNS, columnOfHeading } from './csv-columns.ts'
import type { CsvColumn, Heading } from './csv-columns.ts'
import { csvRows } from './csv-rows.ts'
import type { CsvRow } from './csv-rows.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import { LISTED_PROBLEMS } from './problem.ts'
import type { JourneyReading, JourneysReading, Problem } from './problem.ts'
import { journeyFromValue } from './read-journey.ts'
import { stepOfRow } from './step-of-row.ts'
import type { StepRow } from './step-of-row.ts'

/**
 * Reads the journeys of a table as `journeyToCsv` writes it: `;`, `,` or tabs, with or without BOM, headings in
 * German, English or by name, in any order. Needed are the columns for phase and step. A problem names the line
 * of the file and the number of the cell in it. Rows with the same title and state are one journey, an empty cell says
 * the same as the row above; steps whose phases have the same title are in one phase. Never throws.
 */
export function journeysFromCsv(text: string): JourneysReading {
  const table = tableOf(text)
  if (!table.ok) return table
  const journeys: Journey[] = []
  const warnings: Problem[] = [...table.warnings]
  for (const group of table.groups) {
    const id = journeys.length === 0 ? 'csv' : `csv-${journeys.length + 1}`
    const reading = journeyOfGroup(id, group, table)
    if (!reading.ok) return reading
    journeys.push(reading.journey)
    warnings.push(...reading.warnings)
  }
  return { ok: true, journeys, warnings: warnings.slice(0, LISTED_PROBLEMS) }
}

/** Reads a table that holds one journey, as `journeysFromCsv` does; one more is refused. */
export function journeyFromCsv(text: string): JourneyReading<Journey> {
  const table = tableOf(text)
  if (!table.ok) return table
  const [group, other] = table.groups
  if (group === undefined) return failed({ code: 'empty', path: '', params: {} })
  if (other !== undefined) {
    const params = { received: other.title.slice(0, JOURNEY_LIMITS.title) }
    const [first] = other.rows
    const place = first === undefined ? {} : placeOf('journey', first.row, table)
    return failed({ code: 'several_journeys', path: '', ...place, params })
  }
  const reading = journeyOfGroup('csv', group, table)
  if (!reading.ok) return reading
  return {
    ...reading,
    warnings: [...table.warnings, ...reading.warnings].slice(0, LISTED_PROBLEMS),
  }
}

interface Table {
  readonly headings: readonly (Heading | null)[]
  readonly groups: readonly Group[]
  readonly warnings: readonly Problem[]
}

/** The rows of a journey. */
interface Group {
  readonly title: string
  readonly state: string
  readonly rows: readonly GroupRow[]
}

interface GroupRow {
  readonly row: CsvRow
  readonly step: StepRow
}

type Failure = { readonly ok: false; readonly problems: readonly Problem[] }

function tableOf(text: string): ({ readonly ok: true } & Table) | Failure {
  if (text.length > JOURNEY_LIMITS.file) {
    return failed({ code: 'too_large', path: '', params: { limit: JOURNEY_LIMITS.file } })
  }
  const table = csvRows(text)
  if (!table.ok) return { ok: false, problems: table.problems.slice(0, LISTED_PROBLEMS) }
  const [head, ...rows] = table.rows
  if (head === undefined) return failed({ code: 'empty', path: '', params: {} })
  const headings = head.cells.map(columnOfHeading)
  for (const name of ['phase', 'step'] as const) {
    if (headings.some((heading) => heading?.column === name)) continue
    return failed({ code: 'csv_header', path: '', line: head.line, params: { name } })
  }
  if (rows.length === 0) return failed({ code: 'empty', path: '', params: {} })
  const problems: Problem[] = []
  const steps = rows.map((row) => ({ row, step: stepOfRow(row, headings, problems) }))
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, LISTED_PROBLEMS) }
  return { ok: true, headings, groups: groupsOf(steps), warnings: unknownColumns(head, headings) }
}

function groupsOf(rows: readonly GroupRow[]): readonly Group[] {
  const groups = new Map<string, { title: string; state: string; rows: GroupRow[] }>()
  // The first rows say what the first row does that says something.
  let title = rows.find(({ step }) => step.journey !== '')?.step.journey ?? ''
  let state = rows.find(({ step }) => step.state !== '')?.step.state ?? ''
  for (const each of rows) {
    const { step } = each
    if (step.journey !== '') title = step.journey
    if (step.state !== '') state = step.state
    const key = JSON.stringify([title, state])
    const group = groups.get(key) ?? { title, state, rows: [] }
    group.rows.push(each)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function unknownColumns(head: CsvRow, headings: Table['headings']): readonly Problem[] {
  return head.cells.flatMap((name, at) => {
    if (headings[at] !== null || name.trim() === '') return []
    const params = { name: name.slice(0, JOURNEY_LIMITS.title) }
    return [{ code: 'csv_unknown_column', path: '', line: head.line, column: at + 1, params }]
  })
}

function journeyOfGroup(
  id: string,
  { title, state, rows }: Group,
  { headings }: Table,
): JourneyReading<Journey> {
  const phases = [...new Set(rows.map(({ step }) => step.phase))]
  const reading = journeyFromValue({
    schema: JOURNEY_SCHEMA,
    id,
    title,
    state: state || 'as-is',
    phases: phases.map((phase, at) => ({ id: `p${at + 1}`, title: phase })),
    steps: rows.map(({ step: { phase, step } }) => ({
      ...step,
      phase: `p${phases.indexOf(phase) + 1}`,
    })),
  })
  const place = (problem: Problem, column: CsvColumn | undefined, at: GroupRow | undefined) => ({
    ...problem,
    ...(at && placeOf(column, at.row, { headings })),
  })
  const placed = (problem: Problem): Problem => {
    const [, list, number, field = ''] = /^(steps|phases)\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? []
    if (list === 'steps') {
      const at = rows[Number(number)]
      return place(problem, columnOfField(field, at?.step), at)
    }
    if (list === 'phases') {
      const named = phases[Number(number)]
      const at = rows.find(({ step }) => step.phase === named)
      return place(problem, 'phase', at)
    }
    const column = problem.path === 'title' ? 'journey' : 'state'
    return place(problem, column, rows.find(({ step }) => step[column] !== '') ?? rows[0])
  }
  return reading.ok
    ? { ...reading, warnings: reading.warnings.map(placed) }
    : { ok: false, problems: reading.problems.map(placed) }
}

/** The column from which a field of a step was read, such as `emotion` or `cards[2].text`. */
function columnOfField(field: string, row: StepRow | undefined): CsvColumn | undefined {
  const card = /^cards\[(\d+)\]/.exec(field)?.[1]
  if (card !== undefined) return row?.cardColumns[Number(card)]
  return CSV_COLUMNS.map(([column]) => column).find(
    (column) => column === (field === 'title' ? 'step' : field),
  )
}

/** Line and number of a cell. */
function placeOf(
  column: CsvColumn | undefined,
  { line }: CsvRow,
  { headings }: Pick<Table, 'headings'>,
): Pick<Problem, 'line' | 'column'> {
  const at = headings.findIndex((heading) => heading !== null && heading.column === column)
  return { line, column: at === -1 ? undefined : at + 1 }
}

function failed(problem: Problem): Failure {
  return { ok: false, problems: [problem] }
}
