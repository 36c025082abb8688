import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey } from '../model.ts'
import { CSV_COLUMNS, columnOfHeading } from './csv-columns.ts'
import type { CsvColumn, Heading } from './csv-columns.ts'
import { csvRows } from './csv-rows.ts'
import type { CsvRow } from './csv-rows.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import { LISTED_PROBLEMS } from './problem.ts'
import type { JourneyReading, Problem } from './problem.ts'
import { journeyFromValue } from './read-journey.ts'
import { stepOfRow } from './step-of-row.ts'
import type { StepRow } from './step-of-row.ts'

/**
 * Reads a journey from a table as `journeyToCsv` writes it: `;`, `,` or tabs, with or without BOM, headings in
 * German, English or by name, in any order. Needed are the columns for phase and step. A problem names the line
 * of the file and the number of the cell in it. Steps whose phases have the same name are in one phase. Never throws.
 */
export function journeyFromCsv(text: string): JourneyReading<Journey> {
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
  const steps = rows.map((row) => stepOfRow(row, headings, problems))
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, LISTED_PROBLEMS) }
  const reading = journeyOfSteps(steps, { headings, rows })
  if (!reading.ok) return reading
  const warnings = [...unknownColumns(head, headings), ...reading.warnings]
  return { ...reading, warnings: warnings.slice(0, LISTED_PROBLEMS) }
}

interface Table {
  readonly headings: readonly (Heading | null)[]
  readonly rows: readonly CsvRow[]
}

function unknownColumns(head: CsvRow, headings: Table['headings']): readonly Problem[] {
  return head.cells.flatMap((name, at) => {
    if (headings[at] !== null || name.trim() === '') return []
    const params = { name: name.slice(0, JOURNEY_LIMITS.title) }
    return [{ code: 'csv_unknown_column', path: '', line: head.line, column: at + 1, params }]
  })
}

function journeyOfSteps(steps: readonly StepRow[], table: Table): JourneyReading<Journey> {
  const title = steps.find((each) => each.journey !== '')?.journey ?? ''
  const other = steps.findIndex((each) => each.journey !== '' && each.journey !== title)
  if (other !== -1) {
    const params = { received: steps[other]?.journey.slice(0, JOURNEY_LIMITS.title) ?? '' }
    return failed({
      code: 'several_journeys',
      path: '',
      ...placeOf('journey', other, table),
      params,
    })
  }
  const phases = [...new Set(steps.map((each) => each.phase))]
  const stateRow = Math.max(
    0,
    steps.findIndex((each) => each.state !== ''),
  )
  const reading = journeyFromValue({
    schema: JOURNEY_SCHEMA,
    id: 'csv',
    title,
    state: steps[stateRow]?.state || 'as-is',
    phases: phases.map((phase, at) => ({ id: `p${at + 1}`, title: phase })),
    steps: steps.map(({ phase, step }) => ({ ...step, phase: `p${phases.indexOf(phase) + 1}` })),
  })
  const placed = (problem: Problem): Problem => {
    const [, list, at, field = ''] = /^(steps|phases)\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? []
    const place = (column: CsvColumn | undefined, row: number) => ({
      ...problem,
      ...placeOf(column, row, table),
    })
    if (list === 'steps') return place(columnOfField(field, steps[Number(at)]), Number(at))
    if (list === undefined) return place(problem.path === 'title' ? 'journey' : 'state', stateRow)
    const named = phases[Number(at)]
    return place(
      'phase',
      steps.findIndex(({ phase }) => phase === named),
    )
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
  row: number,
  { headings, rows }: Table,
): Pick<Problem, 'line' | 'column'> {
  const at = headings.findIndex((heading) => heading !== null && heading.column === column)
  return { line: rows[row]?.line, column: at === -1 ? undefined : at + 1 }
}

function failed(problem: Problem): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [problem] }
}
