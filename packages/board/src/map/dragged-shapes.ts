import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { perEditor } from './per-editor.ts'

const dragged = perEditor<ReadonlySet<TLShapeId>>('dragged shapes', new Set())

/** Notes that a shape of a map is in the hand, or no longer. */
export function setDragged(editor: Editor, id: TLShapeId, state: 'in hand' | 'dropped'): void {
  const after = new Set(dragged.get(editor))
  if (state === 'in hand') after.add(id)
  else after.delete(id)
  dragged.set(editor, after)
}

/** Whether a shape is in the hand, by itself or together with what it belongs to. */
export function isLifted(editor: Editor, shape: TLShape): boolean {
  const shapes = dragged.get(editor)
  if (shapes.size === 0) return false
  if (shapes.has(shape.id)) return true
  return editor.findShapeAncestor(shape, (each) => shapes.has(each.id)) !== undefined
}

/** The shapes of maps that this user is dragging right now. */
export function draggedShapes(editor: Editor): ReadonlySet<TLShapeId> {
  return dragged.get(editor)
}
