import { jsonErrorPlace, jsonPlaces } from './json-places.ts'
import type { Problem } from './problem.ts'

/** What comes of reading a value: with remarks, or with problems. */
type Reading =
  | { readonly ok: true; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Failure = { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads the text of a JSON file, with or without BOM, by a reader of its value, and gives each problem its line and
 * column. `limit` is in characters. Never throws as long as the reader does not.
 */
export function readJsonText<Result extends Reading>(
  text: string,
  { limit, read }: { readonly limit: number; readonly read: (value: unknown) => Result },
): Result | Failure {
  if (text.length > limit) return failure({ code: 'too_large', path: '', params: { limit } })
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return failure({ code: 'empty', path: '', params: {} })
  const value = parseJson(json)
  if (!value.ok) {
    return failure({ code: 'not_json', path: '', params: {}, ...jsonErrorPlace(json) })
  }
  const reading = read(value.value)
  return reading.ok
    ? { ...reading, warnings: placed(reading.warnings, json) }
    : { ok: false, problems: placed(reading.problems, json) }
}

function failure(problem: Problem): Failure {
  return { ok: false, problems: [problem] }
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false }

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    // The engine's message does not always name a position, so the caller looks for it.
    return { ok: false }
  }
}

function placed(problems: readonly Problem[], json: string): readonly Problem[] {
  if (problems.length === 0) return problems
  const places = jsonPlaces(
    json,
    problems.map(({ path }) => path),
  )
  return problems.map((each) => ({ ...each, ...places.get(each.path) }))
}
