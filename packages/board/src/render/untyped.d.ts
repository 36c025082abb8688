/* What is used of packages that bring no types. */

declare module 'linebreak' {
  /** Finds where a text may be broken, by Unicode's line breaking algorithm. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}

declare module 'wawoff2' {
  /** Makes a TrueType or OpenType font of a WOFF2 one. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>
}

declare module 'bidi-js' {
  interface Bidi {
    getEmbeddingLevels(
      text: string,
      direction: 'ltr' | 'rtl',
    ): { readonly levels: Uint8Array; readonly paragraphs: readonly unknown[] }
  }
  /** Unicode's bidirectional algorithm. */
  export default function bidiFactory(): Bidi
}
