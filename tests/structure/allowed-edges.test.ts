import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Which room may import which; everything else is a wrong turn in the house. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'packages/journey': [],
  'packages/board': ['@amtsweg/journey'],
  'packages/sync': [],
  'apps/server': [
    '@amtsweg/journey',
    '@amtsweg/board/render',
    '@amtsweg/board/render-limits',
    '@amtsweg/board/schema',
    '@amtsweg/sync',
  ],
  'apps/web': [
    '@amtsweg/journey',
    '@amtsweg/board',
    // Loaded with the export dialog: the canvas' own pictures, and what the server's will be.
    '@amtsweg/board/export-picture',
    '@amtsweg/board/paper',
    '@amtsweg/board/render-limits',
    '@amtsweg/board/render-sheets',
    '@amtsweg/board/schema',
    '@amtsweg/sync',
  ],
}

/** Parts of a room that come with it: for tests, and files that a page serves. */
const OPEN_TO_ALL = /\/(?:testing|board\.css|tldraw-de\.json(?:\?url)?)$/

/** Only these rooms may know the canvas library, so that leaving it is one room's work. */
const MAY_IMPORT_TLDRAW = ['packages/board', 'apps/web/src/board']

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const statements = source.matchAll(
    /^\s*(?:import\s+|(?:import|export|\})[^'"\n]*\bfrom\s+)['"]([^'"\n]+)['"]/gm,
  )
  const calls = source.matchAll(/import\(\s*['"]([^'"\n]+)['"]/g)
  return [...statements, ...calls].map((match) => match[1] ?? '')
}

const sources = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root })

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(20)
})

for (const [room, allowed] of Object.entries(ALLOWED)) {
  test(`${room} imports only ${allowed.join(', ') || 'no other room'}`, () => {
    const wrong = sources
      .filter((file) => file.startsWith(`${room}/`))
      .flatMap((file) => importsOf(file).map((name) => ({ file, name })))
      .filter(({ name }) => name.startsWith('@amtsweg/'))
      .filter(({ name }) => !allowed.includes(name.replace(OPEN_TO_ALL, '')))
    expect(wrong).toEqual([])
  })
}

test('only the board and the page that mounts it import tldraw', () => {
  const wrong = sources
    .filter((file) => !MAY_IMPORT_TLDRAW.some((room) => file.startsWith(`${room}/`)))
    .filter((file) => importsOf(file).some((name) => /^@?tldraw(?:$|\/)/.test(name)))
  expect(wrong).toEqual([])
})

test('the pure domain imports no document, canvas, network or clock library', () => {
  const known = new Set(['valibot', 'papaparse', 'fast-xml-parser'])
  const wrong = sources
    .filter((file) => file.startsWith('packages/journey/') && !file.endsWith('.test.ts'))
    .filter((file) => !file.includes('/testing/') && !file.includes('/scripts/'))
    .flatMap((file) => importsOf(file).map((name) => ({ file, name })))
    .filter(({ name }) => !name.startsWith('.') && !known.has(name))
  expect(wrong).toEqual([])
})
