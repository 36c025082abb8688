/** Bounds of what is made of a board. */
export const RENDER_LIMITS = {
  /** Pixels of a picture: A0 at 200 dpi has 62 million, at four bytes each. */
  pixels: 80_000_000,
  /** Pixels of a side. */
  side: 30_000,
  /** Pages of a PDF; a board of 1,000 cards at 100 % takes about 80 sheets of A4. */
  sheets: 500,
  /** Pixels of the picture per page pixel. */
  scale: { min: 0.05, max: 8 },
  /** Pixels per inch of paper. */
  dpi: { min: 30, max: 600 },
} as const

/** Names of the sizes of paper. */
export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
export type Paper = (typeof PAPERS)[number]
