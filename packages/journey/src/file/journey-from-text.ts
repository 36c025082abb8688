import * as v from 'valibot'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey } from '../model.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import { LISTED_PROBLEMS } from './problem.ts'
import type { JourneyReading, Problem } from './problem.ts'
import { isCjml, journeysFromCjml } from './read-cjml.ts'
import { journeyFromCsv } from './read-csv.ts'
import { journeyFromJson, journeyFromValue } from './read-journey.ts'
import { isMermaidJourney, journeyFromMermaid } from './read-mermaid.ts'
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
  const format = formatOf(text)
  switch (format) {
    case 'json':
      return one(format, journeyFromJson(text))
    case 'board':
      return journeysOfBoard(text)
    case 'csv':
      return one(format, journeyFromCsv(text))
    case 'mermaid':
      return one(format, journeyFromMermaid(text))
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

function journeysOfBoard(text: string): TextReading {
  const format = 'board'
  const fail = (problem: Problem): TextReading => ({ ok: false, format, problems: [problem] })
  if (text.length > JOURNEY_LIMITS.file) {
    return fail({ code: 'too_large', path: '', params: { limit: JOURNEY_LIMITS.file } })
  }
  const value = parsedJson(text)
  const file = v.safeParse(boardFile, value)
  if (!file.success) return fail({ code: 'not_json', path: '', params: {} })
  const journeys: Journey[] = []
  const warnings: Problem[] = []
  for (const [at, each] of file.output.journeys.entries()) {
    const reading = journeyFromValue(each)
    const place = (problem: Problem) => ({ ...problem, path: `journeys[${at}].${problem.path}` })
    if (!reading.ok) return { ok: false, format, problems: reading.problems.map(place) }
    journeys.push(reading.journey)
    warnings.push(...reading.warnings.map(place))
  }
  if (journeys.length === 0)
    return fail({ code: 'not_a_journey', path: '', params: { expected: JOURNEY_SCHEMA } })
  return { ok: true, format, journeys, warnings: warnings.slice(0, LISTED_PROBLEMS) }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // The caller says so.
    return undefined
  }
}
