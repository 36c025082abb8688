/**
 * Writes the table of advance widths from the font's own files, so that text is measured alike in a
 * browser, in a picture and on a server. Run: `node packages/journey/src/scripts/make-advance-widths.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkit'

const files = join(
  dirname(
    createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible-next/package.json'),
  ),
  'files',
)
const PUNCTUATION = '–—‘’‚“”„†•…‹›€™−→←↑↓'
const characters = [...range(0x20, 0x7e), ...range(0xa0, 0x24f), ...range(0x1e00, 0x1eff)]
  .map((code) => String.fromCodePoint(code))
  .concat(PUNCTUATION.split(''))

const table = { regular: widthsOf(400), bold: widthsOf(700) }
writeFileSync(
  join(import.meta.dirname, '../layout/advance-widths.json'),
  `${JSON.stringify(table, null, 2)}\n`,
)

/** Characters by advance width in thousandths of an em. */
function widthsOf(weight: number): Record<string, string> {
  const fonts = ['latin', 'latin-ext'].map((subset) => {
    const font = create(
      readFileSync(join(files, `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`)),
    )
    if (!('glyphForCodePoint' in font)) throw new Error('one font was expected in the file')
    return font
  })
  const widths: Record<string, string> = {}
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0
    const font = fonts.find((each) => each.hasGlyphForCodePoint(code))
    if (font === undefined) continue
    const width = Math.round((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000)
    widths[width] = (widths[width] ?? '') + character
  }
  return widths
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
