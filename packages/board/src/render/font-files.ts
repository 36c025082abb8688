import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A face of a font as it lies in an installed package. */
export interface FontFile {
  /** Name under which SVG knows it. */
  readonly family: string
  readonly weight: 400 | 700
  readonly isItalic: boolean
  readonly package: string
  /** Path within the package. */
  readonly path: string
  /** Whether it stands in where the family that is asked for lacks a character. */
  readonly isFallback: boolean
  /** Texts without any of these characters do without it; `null`: always needed. */
  readonly needed: RegExp | null
}

const ATKINSON = 'Atkinson Hyperlegible Next'
/** Letters of Central and Eastern Europe, Turkish and the like. */
const EXTENDED =
  /[\u0100-\u02FF\u1D00-\u1EFF\u20A0-\u20AB\u20AD-\u20C0\u2113\u2C60-\u2C7F\uA720-\uA7FF]/

function atkinson(subset: 'latin' | 'latin-ext', weight: 400 | 700): FontFile {
  return {
    family: ATKINSON,
    weight,
    isItalic: false,
    package: '@fontsource/atkinson-hyperlegible-next',
    path: `files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`,
    isFallback: false,
    needed: subset === 'latin' ? null : EXTENDED,
  }
}

/** How the files of a family of tldraw are named. */
interface Naming {
  readonly stem: string
  readonly plain: string
  readonly bold: string
  readonly italic: string
}

const IBM = { plain: '-Medium', bold: '-Bold', italic: 'Italic' } as const

function tldraw(family: string, { stem, plain, bold, italic }: Naming): readonly FontFile[] {
  return ([400, 700] as const).flatMap((weight) =>
    [false, true].map((isItalic) => ({
      family,
      weight,
      isItalic,
      package: '@tldraw/assets',
      path: `fonts/${stem}${weight === 700 ? bold : plain}${isItalic ? italic : ''}.woff2`,
      isFallback: false,
      needed: null,
    })),
  )
}

/** What is beyond letters: joiners, variants and signs that any font has do not call for an emoji. */
const FIRST_EMOJI = 0x2100

/**
 * Emoji in one colour, that of their text: one in colours cannot be embedded everywhere. It comes in parts, of which
 * only those that a text needs are loaded.
 */
function emoji(): readonly FontFile[] {
  const ranges: Readonly<Record<string, string>> = require('@fontsource/noto-emoji/unicode.json')
  return Object.entries(ranges).map(([key, range]) => {
    const part = key.replaceAll(/[[\]]/g, '')
    return {
      family: 'Noto emoji',
      weight: 400,
      isItalic: false,
      package: '@fontsource/noto-emoji',
      path: `files/noto-emoji-${part}-400-normal.woff2`,
      isFallback: true,
      needed: signsIn(range),
    }
  })
}

/** A pattern for the emoji in a range as a style sheet writes it: `U+23,U+1f1e6-1f1ff`. */
function signsIn(range: string): RegExp {
  const classes = range
    .replaceAll('U+', '')
    .split(',')
    .map((each) => each.trim().split('-'))
    .filter(([from]) => {
      const code = Number.parseInt(from ?? '', 16)
      return code >= FIRST_EMOJI && code !== VARIANT && code < LAST_EMOJI
    })
    .map((ends) => ends.map((end) => `\\u{${end}}`).join('-'))
  return new RegExp(`[${classes.join('')}]`, 'u')
}

const [VARIANT, LAST_EMOJI] = [0xfe0f, 0xe0000]

/** Arrows and signs that Atkinson lacks. */
const SIGNS = /[\u2190-\u22FF\u25A0-\u25FF\u2713-\u2717]/
const plex = tldraw('tldraw_sans', { stem: 'IBMPlexSans', ...IBM })

function noto(
  name: 'sans' | 'sans-arabic' | 'sans-hebrew',
  subset: string,
  needed: RegExp,
): readonly FontFile[] {
  return ([400, 700] as const).map((weight) => ({
    family: `Noto ${name}`,
    weight,
    isItalic: false,
    package: `@fontsource/noto-${name}`,
    path: `files/noto-${name}-${subset}-${weight}-normal.woff2`,
    isFallback: true,
    needed,
  }))
}

/**
 * All faces that pictures can be made with, in the order in which they are asked for a character. What is on the
 * canvas comes first; Noto stands in for other scripts, where a browser takes what its system has.
 */
export const FONT_FILES: readonly FontFile[] = [
  atkinson('latin', 400),
  atkinson('latin-ext', 400),
  atkinson('latin', 700),
  atkinson('latin-ext', 700),
  ...tldraw('tldraw_draw', {
    stem: 'Shantell_Sans-Informal',
    plain: '_Regular',
    bold: '_Bold',
    italic: '_Italic',
  }),
  ...plex,
  ...tldraw('tldraw_serif', { stem: 'IBMPlexSerif', ...IBM }),
  ...tldraw('tldraw_mono', { stem: 'IBMPlexMono', ...IBM }),
  ...plex
    .filter(({ isItalic }) => !isItalic)
    .map((file) => ({ ...file, isFallback: true, needed: SIGNS })),
  ...noto('sans', 'latin-ext', EXTENDED),
  ...noto('sans', 'greek', /[\u0370-\u03FF]/),
  ...noto('sans', 'cyrillic', /[\u0400-\u045F\u0490-\u0491\u04B0-\u04B1\u2116]/),
  ...noto('sans', 'cyrillic-ext', /[\u0460-\u052F\u1C80-\u1C88\uA640-\uA69F]/),
  ...noto('sans', 'vietnamese', /[\u0102-\u0103\u0110-\u0111\u1EA0-\u1EF9\u20AB]/),
  ...noto('sans-hebrew', 'hebrew', /[\u0590-\u05FF\uFB1D-\uFB4F]/),
  ...noto(
    'sans-arabic',
    'arabic',
    /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/,
  ),
  ...emoji(),
]
