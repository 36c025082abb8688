import { drawFace, type FaceStyle } from '../drawing/draw-face.ts'
import { SvgDrawing } from '../drawing/SvgDrawing.tsx'

/** A face of the emotion curve on the canvas and in panels; for within an SVG. */
export function Face(style: FaceStyle) {
  return <SvgDrawing nodes={[drawFace(style)]} />
}
