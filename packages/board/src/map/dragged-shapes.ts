import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { perEditor } from './per-editor.ts'

const dragged = perEditor<ReadonlySet<TLShapeId>>('dragged shapes', new Set())

/** Notes that a shape is in the hand. */
export function takeInHand(editor: Editor, id: TLShapeId): void {
  dragged.set(editor, new Set([...dragged.get(editor), id]))
}

/** Notes that the hand is empty; gives back what was in it and is still there. */
export function emptyHand(editor: Editor): readonly TLShapeId[] {
  const ids = idsInHand(editor)
  dragged.set(editor, new Set())
  return ids
}

/**
 * What is being moved right now. While copies are dragged, the selection is the copies: what they
 * were made of lies still.
 */
export function idsInHand(editor: Editor): readonly TLShapeId[] {
  const ids = dragged.get(editor)
  return editor.getSelectedShapeIds().filter((id) => ids.has(id))
}

/** Whether a shape is in the hand, by itself or together with what it belongs to. */
export function isLifted(editor: Editor, shape: TLShape): boolean {
  const shapes = dragged.get(editor)
  if (shapes.size === 0) return false
  if (shapes.has(shape.id)) return true
  return editor.findShapeAncestor(shape, (each) => shapes.has(each.id)) !== undefined
}

/** The shapes that this user has taken in the hand. */
export function draggedShapes(editor: Editor): ReadonlySet<TLShapeId> {
  return dragged.get(editor)
}
