import * as v from 'valibot'
import { forbiddenKey } from '../file/forbidden-key.ts'
import { problemOfIssue } from '../file/problem-of-issue.ts'
import { LISTED_PROBLEMS, type Problem } from '../file/problem.ts'
import { journeyFromValue } from '../file/read-journey.ts'
import { readJsonText } from '../file/read-json-text.ts'
import { TEMPLATE_SCHEMA, templateFrameSchema } from './template-file.ts'
import { TEMPLATE_LIMITS } from './template-limits.ts'
import type { PlacedJourney, Template, TemplateItem } from './template.ts'

/** A template with remarks, or why there is none. */
export type TemplateReading =
  | { readonly ok: true; readonly template: Template; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a template from the text of a JSON file; what is wrong is named by line and column. Never throws. */
export function templateFromJson(text: string): TemplateReading {
  return readJsonText(text, { limit: TEMPLATE_LIMITS.file, read: templateFromValue })
}

/** Reads a template from a decoded value; see `templateSchema` for its form. Never throws. */
export function templateFromValue(value: unknown): TemplateReading {
  const forbidden = forbiddenKey(value)
  if (forbidden !== null) return { ok: false, problems: [forbidden] }
  const parsed = v.safeParse(templateFrameSchema, value)
  if (!parsed.success) {
    const problems = parsed.issues.slice(0, LISTED_PROBLEMS)
    return { ok: false, problems: problems.map((issue) => asTemplate(problemOfIssue(issue))) }
  }
  const { id, title, description, category, items } = parsed.output
  const problems: Problem[] = []
  const warnings: Problem[] = []
  if (countItems(items) > TEMPLATE_LIMITS.allItems) {
    problems.push({ code: 'too_many', path: 'items', params: { limit: TEMPLATE_LIMITS.allItems } })
  }
  const journeys = parsed.output.journeys.flatMap(({ x, y, journey }, at): PlacedJourney[] => {
    const reading = journeyFromValue(journey)
    const within = (each: Problem) => below(`journeys[${at}].journey`, each)
    if (reading.ok) {
      warnings.push(...reading.warnings.map(within))
      return [{ x, y, journey: reading.journey }]
    }
    problems.push(...reading.problems.map(within))
    return []
  })
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, LISTED_PROBLEMS) }
  return {
    ok: true,
    template: { id, title, description, category, journeys, items },
    warnings: warnings.slice(0, LISTED_PROBLEMS),
  }
}

function countItems(items: readonly TemplateItem[]): number {
  return items.reduce((sum, item) => sum + 1 + (item.type === 'frame' ? item.items.length : 0), 0)
}

/** The schema of a journey and that of a template are objected to in the same place. */
function asTemplate(problem: Problem): Problem {
  if (problem.code !== 'not_a_journey') return problem
  return { ...problem, code: 'not_a_template', params: { expected: TEMPLATE_SCHEMA } }
}

function below(path: string, problem: Problem): Problem {
  return { ...problem, path: problem.path === '' ? path : `${path}.${problem.path}` }
}
