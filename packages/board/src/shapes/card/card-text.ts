import { CARD } from '../../look/sizes.ts'
import type { CardView } from './view-card.ts'

/** How the text of a card is set. */
export function cardText({ lines }: CardView, color: string) {
  const { padding: x, textTop: y, fontSize, lineHeight } = CARD
  return { lines, x, y, fontSize, lineHeight, color }
}
