import type { FontFace, FontSet } from './fonts.ts'

/** How text is set: which family is asked for, how heavy, how large. */
export interface TextFace {
  readonly family: string
  readonly weight: 400 | 700
  readonly isItalic: boolean
}

/** A stretch of text in one face. */
export interface TextRun {
  readonly text: string
  /** `null`: no font has these characters. */
  readonly face: FontFace | null
}

/** Thousandths of an em that an empty box takes where no font has a character. */
const BOX_WIDTH = 0.6

/** Measures text by the fonts themselves, with kerning, as a browser does. */
export class TextMeasure {
  private readonly order = new Map<string, readonly FontFace[]>()
  private readonly widths = new Map<FontFace, Map<string, number>>()
  private readonly fonts: FontSet
  /** Characters that were asked for and that no font has. */
  readonly missing = new Set<string>()
  /** Faces that were used. */
  readonly used = new Set<FontFace>()

  constructor(fonts: FontSet) {
    this.fonts = fonts
  }

  /** The stretches of a text that are in one face each; notes which faces are used and what is missing. */
  runs(text: string, wanted: TextFace): readonly TextRun[] {
    const faces = this.facesFor(wanted)
    const runs: { text: string; face: FontFace | null }[] = []
    for (const cluster of clustersOf(text)) {
      const last = runs.at(-1)
      // A space goes with what stands before it, so that a name in another script is one run.
      const face = last !== undefined && isBlank(cluster) ? last.face : faceOf(cluster, faces)
      if (face !== null) this.used.add(face)
      else if (!isBlank(cluster)) this.missing.add(cluster)
      if (last !== undefined && last.face === face) last.text += cluster
      else runs.push({ text: cluster, face })
    }
    return runs
  }

  /** Width in pixels. */
  width(text: string, wanted: TextFace, fontSize: number): number {
    return this.runs(text, wanted).reduce((sum, run) => sum + this.runWidth(run) * fontSize, 0)
  }

  /** Width of a run in em. */
  runWidth({ text, face }: TextRun): number {
    if (face === null) return BOX_WIDTH * [...clustersOf(text)].length
    const known = this.widths.get(face) ?? new Map<string, number>()
    this.widths.set(face, known)
    const width = known.get(text) ?? face.font.layout(text).advanceWidth / face.font.unitsPerEm
    known.set(text, width)
    return width
  }

  /** Height above and below the base line in em, by the family's own face. */
  vertical(wanted: TextFace): { readonly ascent: number; readonly descent: number } {
    const font = this.facesFor(wanted)[0]?.font
    if (font === undefined) return { ascent: 0.95, descent: 0.25 }
    return { ascent: font.ascent / font.unitsPerEm, descent: -font.descent / font.unitsPerEm }
  }

  private facesFor({ family, weight, isItalic }: TextFace): readonly FontFace[] {
    const key = `${family} ${weight} ${isItalic}`
    const known = this.order.get(key)
    if (known !== undefined) return known
    const rank = ({ file }: FontFace) =>
      (file.family === family && !file.isFallback ? 0 : 100) +
      (file.weight === weight ? 0 : 10) +
      (file.isItalic === isItalic ? 0 : 1)
    const faces = this.fonts.faces
      .filter(({ file }) => file.isFallback || file.family === family)
      .map((face, at) => ({ face, rank: rank(face), at }))
      .sort((a, b) => a.rank - b.rank || a.at - b.at)
      .map(({ face }) => face)
    this.order.set(key, faces)
    return faces
  }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const PLAIN = /^[\u0020-\u024F\u2010-\u2027\u20AC]*$/

/** What is one sign to the eye: a letter with its accents, an emoji with all it is made of. */
function* clustersOf(text: string): Generator<string> {
  if (PLAIN.test(text)) yield* text
  else for (const { segment } of segmenter.segment(text)) yield segment
}

function isBlank(cluster: string): boolean {
  return cluster === ' ' || cluster === '\u00A0'
}

/** Joiners and variants have no glyph of their own. */
const INVISIBLE =
  /^(?:[\u200B-\u200F\u202A-\u202E\u2066-\u2069\s]|\p{Variation_Selector}|[\u{E0020}-\u{E007F}])$/u

function faceOf(cluster: string, faces: readonly FontFace[]): FontFace | null {
  const signs = Array.from(cluster).filter((sign) => !INVISIBLE.test(sign))
  const points = signs.map((sign) => sign.codePointAt(0) ?? 0)
  const whole = faces.find(({ font }) => points.every((code) => font.hasGlyphForCodePoint(code)))
  if (whole !== undefined) return whole
  // Its first sign is better than nothing: a person with a colour of skin that the font lacks.
  const [first] = points
  return faces.find(({ font }) => first !== undefined && font.hasGlyphForCodePoint(first)) ?? null
}
