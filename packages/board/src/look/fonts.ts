import type { Editor, TLFontFace } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'

/** Where the app serves the faces of Atkinson Hyperlegible Next (woff2, weights 400 and 700). */
export interface BoardFontUrls {
  readonly regular: string
  readonly bold: string
  /** Letters beyond Western Europe, for instance Turkish, Polish and Romanian. */
  readonly regularExt?: string | undefined
  readonly boldExt?: string | undefined
}

const FAMILY = 'Atkinson Hyperlegible Next'
/** As in the font's own style sheet, so that a face already loaded by the page is found. */
const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'
const LATIN_EXT =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF'

const faces = perEditor<TLFontFace[]>('font faces', [])

/** Tells an editor where its fonts are; until then the browser's own are used. */
export function setBoardFonts(editor: Editor, urls: BoardFontUrls): void {
  const face = (url: string | undefined, weight: string, unicodeRange: string): TLFontFace[] =>
    url === undefined
      ? []
      : [{ family: FAMILY, weight, unicodeRange, src: { url, format: '"woff2"' } }]
  faces.set(editor, [
    ...face(urls.regular, '400', LATIN),
    ...face(urls.bold, '700', LATIN),
    ...face(urls.regularExt, '400', LATIN_EXT),
    ...face(urls.boldExt, '700', LATIN_EXT),
  ])
}

/** The faces that the shapes of a map need, for loading and for embedding in pictures. */
export function boardFontFaces(editor: Editor): TLFontFace[] {
  return faces.get(editor)
}
