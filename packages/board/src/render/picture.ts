import type { SvgNode } from '../drawing/svg-node.ts'
import type { FontFace } from './fonts.ts'
import type { NotDrawn } from './not-drawn.ts'
import type { Bounds } from './transform.ts'

/** A shape of a picture with the place it takes on the page, so that a sheet can leave out what lies beside it. */
export interface PictureItem {
  readonly node: SvgNode
  readonly bounds: Bounds
}

/** A part of a board, drawn: the common ground of SVG, PNG and PDF. */
export interface Picture {
  /** What it shows: name of the journey or of the page. */
  readonly title: string
  /** Page pixels, with the margin around what is shown. */
  readonly bounds: Bounds
  /** From back to front. */
  readonly items: readonly PictureItem[]
  /** Clips and hatches that items refer to. */
  readonly defs: readonly SvgNode[]
  /** Colour of the paper; `null`: transparent. */
  readonly paper: string | null
  /** Faces that its texts are set in. */
  readonly faces: readonly FontFace[]
  readonly notDrawn: readonly NotDrawn[]
}
