import { CARD_ICON_NAMES, DIRECTION_ICON_NAMES } from '../look/icon-names.ts'
import { CARD_TINTS } from '../look/palette-colors.ts'
import { CARD } from '../look/sizes.ts'
import { cardText } from '../shapes/card/card-text.ts'
import type { CardView } from '../shapes/card/view-card.ts'
import { drawIcon } from './draw-icon.ts'
import { drawLanguageTag, drawText } from './draw-text.ts'
import { svgNode, type SvgNode } from './svg-node.ts'

/** A card: its ground, its kind as icon and word, its text. */
export function drawCard(
  view: CardView,
  { w, h }: { readonly w: number; readonly h: number },
): readonly SvgNode[] {
  const { ground, ink, line } = CARD_TINTS[view.kind]
  const { padding, headTop: y, iconSize, radius: rx } = CARD
  const icon =
    view.direction === null ? CARD_ICON_NAMES[view.kind] : DIRECTION_ICON_NAMES[view.direction]
  const word = {
    lines: [view.word],
    x: padding + iconSize + 6,
    y,
    fontSize: CARD.headFontSize,
    lineHeight: iconSize,
    color: ink,
    isBold: true,
  }
  return [
    svgNode('rect', { width: w, height: h, rx, fill: ground, stroke: line }),
    drawIcon(icon, { x: padding, y, size: iconSize, color: ink }),
    ...drawText(word),
    ...(view.fallback === null ? [] : [drawLanguageTag(view.fallback, { right: w - padding, y })]),
    ...drawText(cardText(view, ink)),
  ]
}
