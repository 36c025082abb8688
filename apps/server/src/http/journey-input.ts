import { describeProblem, journeyFromCsv, journeyFromJson } from '@amtsweg/journey'
import type { Journey, Language, Problem, ProblemCode } from '@amtsweg/journey'
import type { Context } from 'hono'
import { acceptedLanguage } from './accept-language.ts'
import { fail } from './failure.ts'
import type { PlacedProblem } from './failure.ts'
import { MAX_JOURNEY_BYTES, failJson, readText } from './read-body.ts'
import type { Reading } from './read-body.ts'

/** A journey that was sent, with what was odd about it. */
export interface JourneyInput {
  readonly journey: Journey
  readonly warnings: readonly PlacedProblem[]
}

/** Problems that an answer names; more help nobody. */
const MAX_PROBLEMS = 20

/** Problems of a text that is no JSON at all. */
const NO_JSON: ReadonlySet<ProblemCode> = new Set(['not_json', 'empty'])

/** Reads the body as a journey: CSV or JSON by its content type. */
export async function readJourneyBody(c: Context): Promise<Reading<JourneyInput>> {
  const isCsv = c.req.header('content-type')?.startsWith('text/csv') === true
  const body = await readText(c, MAX_JOURNEY_BYTES)
  if (!body.ok) return body
  const parsed = isCsv ? journeyFromCsv(body.value) : journeyFromJson(body.value)
  if (!parsed.ok) {
    const isJson = isCsv || !parsed.problems.some(({ code }) => NO_JSON.has(code))
    const response = isJson ? failJourney(c, parsed.problems) : failJson(c, body.value)
    return { ok: false, response }
  }
  const language = acceptedLanguage(c.req.header('accept-language'))
  const warnings = parsed.warnings
    .slice(0, MAX_PROBLEMS)
    .map((problem) => placed(problem, { language }))
  return { ok: true, value: { journey: parsed.journey, warnings } }
}

/** The answer for a journey that cannot be read; `under` is where it stood in what was sent. */
export function failJourney(c: Context, problems: readonly Problem[], under?: string): Response {
  const language = acceptedLanguage(c.req.header('accept-language'))
  const all = problems.slice(0, MAX_PROBLEMS).map((problem) => placed(problem, { language, under }))
  const [first] = all
  const { path, line, column } = first ?? {}
  const values = { detail: first?.message ?? '' }
  return fail(c, 'bad_journey', { values, path, line, column, problems: all })
}

function placed(
  problem: Problem,
  { language, under }: { readonly language: Language; readonly under?: string | undefined },
): PlacedProblem {
  const path = [under, problem.path].filter((part) => part !== undefined && part !== '').join('.')
  return {
    code: problem.code,
    message: describeProblem(problem, language),
    path: path === '' ? undefined : path,
    line: problem.line,
    column: problem.column,
  }
}
