import { isShapeId, type Editor, type TLShape } from 'tldraw'
import { isMapShape, type MapShapeType } from '../schema/index.ts'

const PARENT_TYPES: Readonly<Record<MapShapeType, MapShapeType | 'page'>> = {
  journey: 'page',
  phase: 'journey',
  step: 'phase',
  card: 'step',
}

/**
 * Keeps the tree journey > phase > step > card whole: an edit of this user that would hang one
 * of them elsewhere leaves it where it was. tldraw re-parents on its own account (a shape
 * dragged over a frame, out of its parent's outline, into a group), and means no harm by it.
 * Returns a function that stops it.
 */
export function guardTree(editor: Editor): () => void {
  return editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
    // What others wrote is their truth; refusing it here would only make two truths.
    if (source === 'remote' || before.parentId === after.parentId) return after
    if (!isMapShape(after) || isRightParent(editor, after)) return after
    const { parentId, index, x, y, rotation } = before
    return { ...after, parentId, index, x, y, rotation }
  })
}

function isRightParent(editor: Editor, shape: TLShape & { type: MapShapeType }): boolean {
  const wanted = PARENT_TYPES[shape.type]
  if (!isShapeId(shape.parentId)) return wanted === 'page'
  return editor.getShape(shape.parentId)?.type === wanted
}
