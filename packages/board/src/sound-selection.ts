import type { Editor } from 'tldraw'

/**
 * Leaves out of the selection what is not on the board: tldraw selects a new group also where what was grouped has left it at
 * once (an arrow goes back to what it is bound to) and the group with it. Returns a function that stops it.
 */
export function soundSelection(editor: Editor): () => void {
  return editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (before, after) => {
    if (after.selectedShapeIds === before.selectedShapeIds) return after
    const there = after.selectedShapeIds.filter((id) => editor.store.has(id))
    return there.length === after.selectedShapeIds.length
      ? after
      : { ...after, selectedShapeIds: there }
  })
}
