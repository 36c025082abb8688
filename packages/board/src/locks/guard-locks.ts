import type { Editor, TLShape } from 'tldraw'
import { mayLock, sayLocked } from './may-lock.ts'

/**
 * Leaves what is locked as it is, with all that hangs on it, so that this client never does what the server would put back.
 * A facilitator unlocks first, as everybody expects of a lock; who has locked is kept with it. Returns a function that stops it.
 */
export function guardLocks(editor: Editor): () => void {
  const isHeld = (shape: TLShape) => editor.isShapeOrAncestorLocked(shape)
  const holdsLocked = (shape: TLShape): boolean =>
    editor.getSortedChildIdsForParent(shape.id).some((id) => {
      const child = editor.getShape(id)
      return child !== undefined && (child.isLocked || holdsLocked(child))
    })
  const disposers = [
    editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
      if (source === 'remote') return after
      if (before.isLocked === after.isLocked) {
        return isHeld(before) ? before : after
      }
      const parent = editor.getShapeParent(before)
      if (mayLock(editor) && (parent === undefined || !isHeld(parent))) {
        const { lockedBy: _before, ...meta } = after.meta
        const { name } = editor.user.getUserPreferences()
        return { ...after, meta: after.isLocked ? { ...meta, lockedBy: name ?? '' } : meta }
      }
      sayLocked(editor)
      return isHeld(before) ? before : { ...after, isLocked: before.isLocked }
    }),
    editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
      if (source === 'remote' || !(isHeld(shape) || holdsLocked(shape))) return undefined
      sayLocked(editor)
      return false
    }),
  ]
  return () => {
    for (const dispose of disposers) dispose()
  }
}
