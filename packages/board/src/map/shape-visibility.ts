import type { Editor, TLShape } from 'tldraw'
import { isMapShapeOf } from '../schema/index.ts'
import { journeyMapOf } from './journey-map.ts'

/** Cards in hidden lanes have no place on the map: they are neither drawn, nor hit, nor in pictures. Reactive. */
export function shapeVisibility(shape: TLShape, editor: Editor): 'hidden' | 'inherit' {
  if (!isMapShapeOf(shape, 'card')) return 'inherit'
  const map = journeyMapOf(editor, shape)
  const key = map?.keys.get(shape.id)
  return map !== undefined && key !== undefined && !map.layout.cards.has(key) ? 'hidden' : 'inherit'
}
