import type { Editor, TLParentId, TLShapeId } from 'tldraw'
import type { MapShape } from '../schema/index.ts'

/** Whether a shape is locked, or hangs on something that is. */
export function isHeld(editor: Editor, id: TLParentId): boolean {
  return editor.isShapeOrAncestorLocked(editor.getShape(id))
}

/** Whether something below a shape is locked. */
export function holdsLocked(editor: Editor, id: TLShapeId): boolean {
  return editor.getSortedChildIdsForParent(id).some((childId) => {
    const child = editor.getShape(childId)
    return child !== undefined && (child.isLocked || holdsLocked(editor, childId))
  })
}

/** Whether writing these would change or delete what is locked, or hang something on it. */
export function wouldChangeLocked(
  editor: Editor,
  { put, remove }: { readonly put: readonly MapShape[]; readonly remove: readonly TLShapeId[] },
): boolean {
  return (
    put.some(({ id, parentId }) => isHeld(editor, id) || isHeld(editor, parentId)) ||
    remove.some((id) => isHeld(editor, id) || holdsLocked(editor, id))
  )
}
