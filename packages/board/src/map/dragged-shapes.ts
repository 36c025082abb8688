import type { Editor, TLShapeId } from 'tldraw'
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

/** The shapes that this user has taken in the hand. */
export function draggedShapes(editor: Editor): ReadonlySet<TLShapeId> {
  return dragged.get(editor)
}
