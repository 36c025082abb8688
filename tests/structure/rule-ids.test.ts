import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SPECS = ['packages/journey', 'packages/board', 'packages/sync', 'apps/server'] as const

/** Ids that stand at the beginning of a rule, in their order; a rule may have several, and a range has two ends. */
function ruleIds(place: string): readonly string[] {
  const text = readFileSync(`${place}/SPEC.md`, 'utf8')
  const heads = text
    .split('\n')
    .flatMap((line) => /^- ((?:\*\*\[?\w+\]?[^*]*\*\*[, ]*)+)/.exec(line)?.[1] ?? [])
  return heads.flatMap((head) => head.match(/\b[A-Z]{2}\d+\b/g) ?? [])
}

test.each(SPECS)('each rule of %s has an id of its own', (place) => {
  const ids = ruleIds(place)
  expect(ids.length).toBeGreaterThan(15)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})
