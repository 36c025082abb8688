import { readFileSync } from 'node:fs'
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

/** The advance widths of Atkinson Hyperlegible Next, read from the font's own files. */
export function fontAdvanceWidths() {
  return { regular: widthsOf(400), bold: widthsOf(700) }
}

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
