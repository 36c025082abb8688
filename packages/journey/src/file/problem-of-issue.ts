import type * as v from 'valibot'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import { joinPath } from './json-places.ts'
import type { Problem, ProblemCode } from './problem.ts'

/** Characters of a wrong value that a problem quotes. */
const QUOTED = 60

/** What the schema objects to, as a problem with its path. */
export function problemOfIssue(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).reduce(
    (sum, { key }) => joinPath(sum, typeof key === 'number' ? key : String(key)),
    '',
  )
  if (path === 'schema' || path === '') {
    return { code: 'not_a_journey', path, params: { expected: JOURNEY_SCHEMA } }
  }
  // In a union of text and map the branch that got furthest knows best.
  const inner = issue.issues?.find((each) => each.path !== undefined || each.kind === 'validation')
  if (inner !== undefined) {
    const below = (inner.path ?? []).reduce((sum, { key }) => joinPath(sum, String(key)), path)
    return { code: codeOf(inner), path: below, params: paramsOf(inner) }
  }
  return { code: codeOf(issue), path, params: paramsOf(issue) }
}

function codeOf(issue: v.BaseIssue<unknown>): ProblemCode {
  switch (issue.type) {
    case 'max_length':
    case 'max_entries':
      return Array.isArray(issue.input) || issue.type === 'max_entries' ? 'too_many' : 'too_long'
    case 'min_value':
      return 'too_small'
    case 'max_value':
      return 'too_big'
    case 'check':
      return 'too_fine'
    case 'regex':
      return 'not_a_language'
    case 'min_length':
    case 'min_entries':
      return 'missing'
    default:
      return issue.received === 'undefined' ? 'missing' : 'wrong_type'
  }
}

function paramsOf(issue: v.BaseIssue<unknown>): Problem['params'] {
  const { requirement } = issue
  return {
    // A text or one text per language: say only what people write most.
    expected: issue.type === 'union' ? 'string' : (issue.expected ?? ''),
    received: issue.received.slice(0, QUOTED),
    ...(typeof requirement === 'number' ? { limit: requirement } : {}),
  }
}
