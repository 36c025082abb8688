import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

const named = [
  ...readFileSync(join(root, 'PROMISES.md'), 'utf8').matchAll(
    /^- `(?<file>[^`]+)`: (?<name>.+)$/gm,
  ),
].map(({ groups }) => ({ file: groups?.['file'] ?? '', name: groups?.['name'] ?? '' }))

test('each promise names its tests', () => {
  const sections = readFileSync(join(root, 'PROMISES.md'), 'utf8')
    .split(/^## \d/m)
    .slice(1)
  expect(sections.length).toBeGreaterThan(4)
  for (const section of sections) expect(section).toMatch(/^- `/m)
})

test.each(named)('the test of a promise is there: $name', ({ file, name }) => {
  expect(existsSync(join(root, file))).toBe(true)
  // With or without the number of its rule.
  expect(readFileSync(join(root, file), 'utf8').replaceAll(/'\[[A-Z]+\d+\] /g, "'")).toContain(
    `'${name}'`,
  )
})
