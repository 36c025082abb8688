import type { Editor } from 'tldraw'

/**
 * Deletes what lies on a page together with the page. tldraw leaves it on no page, where the server finds it again and puts
 * it onto another; what others have put there meanwhile is found so still. Returns a function that stops it.
 */
export function emptyDeletedPages(editor: Editor): () => void {
  const { sideEffects, store } = editor
  return sideEffects.registerBeforeDeleteHandler('page', ({ id }, source) => {
    if (source !== 'user') return
    const shapes = editor.getSortedChildIdsForParent(id)
    store.remove(shapes.flatMap((shape) => [...editor.getShapeAndDescendantIds([shape])]))
  })
}
