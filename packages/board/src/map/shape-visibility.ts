import type { Editor, TLShape } from 'tldraw'
import { hiddenCards } from './hidden-cards.ts'

/**
 * Cards in hidden lanes have no place on the map: they are neither drawn, nor hit, nor in pictures. Reactive. All else is
 * `visible` and not `inherit`, for which tldraw would ask every ancestor of every card.
 */
export function shapeVisibility(shape: TLShape, editor: Editor): 'hidden' | 'visible' {
  return shape.type === 'card' && hiddenCards(editor).has(shape.id) ? 'hidden' : 'visible'
}
