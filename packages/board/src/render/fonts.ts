import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { FONT_FILES, type FontFile } from './font-files.ts'
import { unpackFont } from './unpack-font.ts'

/** A face that is loaded. */
export interface FontFace {
  readonly file: FontFile
  /** Its bytes as they are shipped, for embedding in an SVG. */
  readonly woff2: Buffer
  /** The same as TrueType or OpenType, which PDF and rasterizers want. */
  readonly ttf: Buffer
  readonly font: Font
}

/** The fonts that a board needs, all loaded. */
export interface FontSet {
  readonly faces: readonly FontFace[]
}

const resolve = createRequire(import.meta.url).resolve
const loaded = new Map<FontFile, Promise<FontFace>>()

/** What texts there are. */
export interface FontNeeds {
  /** Names as in `FONT_FILES`, without the fallbacks. */
  readonly families: ReadonlySet<string>
  /** All characters that will be drawn. */
  readonly text: string
  /** Whether rich texts have bold and italic words; the house's own font is always there in both weights. */
  readonly hasBold: boolean
  readonly hasItalic: boolean
}

/**
 * Loads the faces that can be needed; from the installed packages, never from a network. Each face is read once a
 * process.
 */
export async function loadFonts(needs: FontNeeds): Promise<FontSet> {
  const wanted = FONT_FILES.filter(({ family, isFallback, needed, weight, isItalic }) => {
    if (needed !== null && !needed.test(needs.text)) return false
    if (isFallback) return true
    if (!needs.families.has(family)) return false
    const isOurs = !family.startsWith('tldraw_')
    return isOurs || ((needs.hasBold || weight === 400) && (needs.hasItalic || !isItalic))
  })
  return { faces: await Promise.all(wanted.map(loadFace)) }
}

/** Reads what every picture needs, so that the first one need not wait for it. */
export async function readyFonts(): Promise<void> {
  await loadFonts({ families: new Set([HOUSE]), text: '', hasBold: false, hasItalic: false })
}

const HOUSE = 'Atkinson Hyperlegible Next'

function loadFace(file: FontFile): Promise<FontFace> {
  const known = loaded.get(file)
  if (known !== undefined) return known
  const face = readFace(file)
  loaded.set(file, face)
  // What failed once may work when it is asked for again.
  face.catch(() => loaded.delete(file))
  return face
}

async function readFace(file: FontFile): Promise<FontFace> {
  const folder = dirname(resolve(`${file.package}/package.json`))
  const woff2 = await readFile(join(folder, file.path))
  const ttf = await unpackFont(woff2)
  const font = create(ttf)
  if (!('glyphForCodePoint' in font)) throw new Error(`one font was expected in ${file.path}`)
  return { file, woff2, ttf, font }
}
