import german from '@amtsweg/board/tldraw-de.json' with { type: 'json' }
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { assetUrls } from './asset-urls.ts'

const list = readFileSync(
  createRequire(import.meta.url).resolve('@tldraw/assets/imports.vite.js'),
  'utf8',
)

/** What the assets themselves have in one of their lists. */
function namesIn(part: string): readonly string[] {
  const from = list.indexOf(`\t\t${part}: {`)
  const lines = list.slice(from, list.indexOf('\t\t},', from)).split('\n').slice(1)
  return lines.flatMap((line) => /^\t\t\t'?(?<name>[\w-]+)'?:/u.exec(line)?.groups?.['name'] ?? [])
}

describe('assetUrls', () => {
  it.each([
    ['icons', assetUrls.icons],
    ['fonts', assetUrls.fonts],
    ['embedIcons', assetUrls.embedIcons],
  ])('has each of the %s that tldraw would else take from its own server', (part, urls) => {
    expect(namesIn(part).length).toBeGreaterThan(10)
    expect(Object.keys(urls).toSorted()).toEqual(namesIn(part).toSorted())
  })
})

/** What tldraw's own German says wrongly: this one says "on to the page". */
const MENDED = { 'context-menu.move-to-page': 'Auf eine andere Seite' }

it('has a German that knows all that tldraw’s own knows, and more', () => {
  const own: object = JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve('@tldraw/assets/translations/de.json'),
      'utf8',
    ),
  )
  expect(german).toMatchObject({ ...own, ...MENDED })
  expect(Object.keys(german).length).toBeGreaterThan(Object.keys(own).length)
})
