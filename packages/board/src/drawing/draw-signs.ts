import { MAP } from '@amtsweg/journey'
import { FONT_FAMILY } from '../look/font-family.ts'
import { STEP_TINT } from '../look/palette-colors.ts'
import type { SignView } from '../shapes/step/signs-view.ts'
import { movedTo, svgNode, type SvgNode } from './svg-node.ts'

/** Grid of the paths of signs. */
const GRID = 16
/** Base line of the figures, in pixels from the top of the row. */
const BASELINE = 16

/** A row of signs, from its own corner: the same on the canvas and in pictures. */
export function drawSigns(signs: readonly SignView[]): readonly SvgNode[] {
  const { iconSize, gap, height, fontSize } = MAP.signs
  const top = (height - iconSize) / 2
  return signs.map(({ x, paths, text, title }) => {
    const icons = paths.map((d, at) =>
      svgNode('path', {
        d,
        transform: `translate(${at * (iconSize + gap)} ${top}) scale(${iconSize / GRID})`,
        fill: 'none',
        stroke: STEP_TINT.ink,
        'stroke-width': 1.5,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    )
    const figure = {
      x: paths.length * (iconSize + gap),
      y: BASELINE,
      'font-family': FONT_FAMILY,
      'font-size': fontSize,
      fill: STEP_TINT.ink,
    }
    return movedTo(x, 0, [
      svgNode('title', {}, [title]),
      ...icons,
      text === '' ? null : svgNode('text', figure, [text]),
    ])
  })
}
