import type { Editor, TLShapeId } from 'tldraw'
import { journeyIdOf, journeyMap } from '../map/journey-map.ts'
import { isMapShape } from '../schema/index.ts'

/** A head that has a menu: the one selected step, phase or journey. */
export interface HeadPlace {
  readonly type: 'journey' | 'phase' | 'step'
  readonly shapeId: TLShapeId
  readonly journeyId: TLShapeId
  /** Id within the journey; of a journey its own. */
  readonly key: string
  /** Middle of the head's upper edge, in pixels of the window. */
  readonly x: number
  readonly y: number
}

/** Where the menu of the selected head stands; `null` while none is selected, or one is dragged or edited. Reactive. */
export function headPlace(editor: Editor): HeadPlace | null {
  if (!editor.isIn('select.idle') || editor.getIsReadonly()) return null
  const shape = editor.getOnlySelectedShape() ?? undefined
  if (!isMapShape(shape) || shape.type === 'card') return null
  if (editor.isShapeOrAncestorLocked(shape)) return null
  const journeyId = journeyIdOf(editor, shape)
  const map = journeyMap(editor, journeyId)
  const bounds = editor.getShapePageBounds(shape)
  if (journeyId === undefined || map === undefined || bounds === undefined) return null
  const key = shape.type === 'journey' ? map.journey.id : map.keys.get(shape.id)
  if (key === undefined) return null
  // Of a wide head the part that is in view counts.
  const view = editor.getViewportPageBounds()
  const left = Math.max(bounds.minX, view.minX)
  const right = Math.min(bounds.maxX, view.maxX)
  if (left > right) return null
  const { x, y } = editor.pageToViewport({ x: (left + right) / 2, y: bounds.minY })
  return { type: shape.type, shapeId: shape.id, journeyId, key, x, y }
}
