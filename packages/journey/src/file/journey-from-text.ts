import * as v from 'valibot'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey } from '../model.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import { problemOfIssue } from './problem-of-issue.ts'
import { LISTED_PROBLEMS } from './problem.ts'
import type { JourneyReading, JourneysReading, Problem } from './problem.ts'
import { isCjml, journeysFromCjml } from './read-cjml.ts'
import { journeysFromCsv } from './read-csv.ts'
import { journeyFromJson, journeyFromValue } from './read-journey.ts'
import { readJsonText } from './read-json-text.ts'
import { isMermaidJourney, journeysFromMermaid } from './read-mermaid.ts'
import { columnOfHeading } from './csv-columns.ts'
import { csvRows } from './csv-rows.ts'

/** A format that journeys are read from; `board` is a whole board as `export.json` gives it. */
export type TextFormat = 'json' | 'board' | 'csv' | 'mermaid' | 'cjml'

/** What a text says: journeys, problems, or nothing that is a journey (`format: null`). */
export type TextReading =
  | {
      readonly ok: true
      readonly format: TextFormat
      readonly journeys: readonly Journey[]
      readonly warnings: readonly Problem[]
    }
  | {
      readonly ok: false
      readonly format: TextFormat | null
      readonly problems: readonly Problem[]
    }

/**
 * Tells by its content in which format a text holds journeys, and reads them. Ordinary text has no format and no
 * problems, so that pasting it can be left to others. Never throws.
 */
export function journeysFromText(text: string): TextReading {
  const reading = readAs(formatOf(text), text)
  const limit = JOURNEY_LIMITS.journeys
  if (!reading.ok || reading.journeys.length <= limit) return reading
  const problems = [{ code: 'too_many' as const, path: '', params: { limit } }]
  return { ok: false, format: reading.format, problems }
}

function readAs(format: TextFormat | null, text: string): TextReading {
  switch (format) {
    case 'json':
      return one(format, journeyFromJson(text))
    case 'board':
      return {
        format,
        ...readJsonText(text, { limit: JOURNEY_LIMITS.file, read: journeysOfBoard }),
      }
    case 'csv':
      return { format, ...journeysFromCsv(text) }
    case 'mermaid':
      return { format, ...journeysFromMermaid(text) }
    case 'cjml':
      return { format, ...journeysFromCjml(text) }
    default:
      return { ok: false, format: null, problems: [] }
  }
}

function formatOf(text: string): TextFormat | null {
  const start = text.slice(0, 4000)
  if (/^\uFEFF?\s*\{/.test(start)) {
    if (/"schema"\s*:\s*"amtsweg-board\/1"/.test(start)) return 'board'
    return /"schema"\s*:\s*"amtsweg-journey\//.test(text) ? 'json' : null
  }
  if (isCjml(text)) return 'cjml'
  if (isMermaidJourney(start)) return 'mermaid'
  return hasCsvHead(start) ? 'csv' : null
}

/** A table of steps has headings for phase and step in its first row. */
function hasCsvHead(start: string): boolean {
  const [line = ''] = start
    .replace(/^\uFEFF/, '')
    .replace(/^sep=.[\r\n]+/, '')
    .split(/[\r\n]/)
  const table = csvRows(line)
  if (!table.ok) return false
  const columns = table.rows[0]?.cells.map((cell) => columnOfHeading(cell)?.column) ?? []
  return columns.includes('phase') && columns.includes('step')
}

function one(format: TextFormat, reading: JourneyReading<Journey>): TextReading {
  if (!reading.ok) return { format, ...reading }
  return { ok: true, format, journeys: [reading.journey], warnings: reading.warnings }
}

const boardFile = v.object({ journeys: v.array(v.unknown()) })

function journeysOfBoard(value: unknown): JourneysReading {
  const file = v.safeParse(boardFile, value)
  if (!file.success) return { ok: false, problems: file.issues.map(problemOfIssue) }
  const journeys: Journey[] = []
  const warnings: Problem[] = []
  for (const [at, each] of file.output.journeys.entries()) {
    const reading = journeyFromValue(each)
    const within = (problem: Problem) => ({
      ...problem,
      path: [`journeys[${at}]`, problem.path].filter((part) => part !== '').join('.'),
    })
    if (!reading.ok) return { ok: false, problems: reading.problems.map(within) }
    journeys.push(reading.journey)
    warnings.push(...reading.warnings.map(within))
  }
  if (journeys.length === 0) {
    const params = { expected: JOURNEY_SCHEMA }
    return { ok: false, problems: [{ code: 'not_a_journey', path: 'journeys', params }] }
  }
  return { ok: true, journeys, warnings: warnings.slice(0, LISTED_PROBLEMS) }
}
