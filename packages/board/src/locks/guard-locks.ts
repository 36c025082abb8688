import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { holdsLocked, isHeld } from './held.ts'
import { mayLock, sayLocked } from './may-lock.ts'

/**
 * Leaves what is locked as it is, with all that hangs on it, so that this client never does what the server would put back.
 * A facilitator unlocks first, as everybody expects of a lock; who has locked is kept with it. Returns a function that stops it.
 */
export function guardLocks(editor: Editor): () => void {
  const disposers = [
    editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
      if (source === 'remote') return after
      if (before.isLocked === after.isLocked) {
        return isHeld(editor, before.id) ? before : after
      }
      if (mayLock(editor) && !isHeld(editor, before.parentId)) {
        const { lockedBy: _before, ...meta } = after.meta
        const { name } = editor.user.getUserPreferences()
        return { ...after, meta: after.isLocked ? { ...meta, lockedBy: name ?? '' } : meta }
      }
      sayLocked(editor)
      return isHeld(editor, before.id) ? before : { ...after, isLocked: before.isLocked }
    }),
    editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
      if (source === 'remote') return undefined
      if (!isHeld(editor, shape.id) && !holdsLocked(editor, shape.id)) return undefined
      sayLocked(editor)
      return false
    }),
  ]
  const own = {
    deleteShapes: editor.deleteShapes.bind(editor),
    moveShapesToPage: editor.moveShapesToPage.bind(editor),
  }
  // Whole: by itself tldraw takes away all around what is locked. It moves to another page by deleting and making anew.
  editor.deleteShapes = (shapes: TLShape[] | TLShapeId[]) =>
    own.deleteShapes(withoutLocked(editor, shapes))
  editor.moveShapesToPage = (shapes, pageId) =>
    own.moveShapesToPage(withoutLocked(editor, shapes), pageId)
  return () => {
    for (const dispose of disposers) dispose()
    Object.assign(editor, own)
  }
}

/** Leaves out what is locked or holds something locked, and says so. */
function withoutLocked(editor: Editor, shapes: TLShape[] | TLShapeId[]): TLShapeId[] {
  const ids = shapes.map((each) => (typeof each === 'string' ? each : each.id))
  const free = ids.filter((id) => !isHeld(editor, id) && !holdsLocked(editor, id))
  if (free.length < ids.length) sayLocked(editor)
  return free
}
