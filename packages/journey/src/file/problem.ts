import type { Journey } from '../model.ts'

/** Everything that can be wrong, or odd, about a file. */
export const PROBLEM_CODES = [
  'too_large',
  'not_json',
  'not_a_journey',
  'not_a_template',
  'missing',
  'wrong_type',
  'too_small',
  'too_big',
  'too_fine',
  'too_long',
  'too_many',
  'duplicate_id',
  'unknown_phase',
  'unknown_lane',
  'no_card_lane',
  'forbidden_key',
  'not_a_language',
  'unknown_value',
  'lists_ignored',
  'csv_quotes',
  'csv_columns',
  'csv_header',
  'csv_value',
  'csv_unknown_column',
  'several_journeys',
  'mermaid_header',
  'mermaid_line',
  'mermaid_score',
  'not_xml',
  'not_cjml',
  'unknown_element',
  'empty',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** At most this many problems are listed: more help nobody. */
export const LISTED_PROBLEMS = 20

/** One thing wrong or odd about a file: what and where. */
export interface Problem {
  readonly code: ProblemCode
  /** Place in the data, such as `steps[3].phase`; '' for the file as a whole. */
  readonly path: string
  /** Line of the text, from 1, where known. */
  readonly line?: number | undefined
  /** Column of that line, from 1, where known: the character in JSON, the cell in CSV. */
  readonly column?: number | undefined
  /** What the sentence needs: the offending value, a limit, a name. */
  readonly params: Readonly<Record<string, string | number>>
}

/** The journeys of a file, with remarks, or why there are none. */
export type JourneysReading =
  | {
      readonly ok: true
      readonly journeys: readonly Journey[]
      readonly warnings: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A journey with remarks, or why there is none. */
export type JourneyReading<Value> =
  | { readonly ok: true; readonly journey: Value; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
