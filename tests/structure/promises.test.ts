import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

const DOCUMENTS = ['PROMISES.md', 'THREAT_MODEL.md']

const named = DOCUMENTS.flatMap((document) =>
  [
    ...readFileSync(join(root, document), 'utf8').matchAll(/^- `(?<file>[^`]+)`: (?<name>.+)$/gm),
  ].map(({ groups }) => ({ file: groups?.['file'] ?? '', name: groups?.['name'] ?? '' })),
)

test.each(DOCUMENTS)('each section of %s names its tests', (document) => {
  const sections = readFileSync(join(root, document), 'utf8')
    .split(/^## \d/m)
    .slice(1)
  expect(sections.length).toBeGreaterThan(4)
  for (const section of sections) expect(section).toMatch(/^- `/m)
})

test.each(named)('the test of a promise or a defence is there: $name', ({ file, name }) => {
  expect(existsSync(join(root, file))).toBe(true)
  // With or without the number of its rule.
  expect(readFileSync(join(root, file), 'utf8').replaceAll(/'\[[A-Z]+\d+\] /g, "'")).toContain(
    `'${name}'`,
  )
})
