import type { Editor } from 'tldraw'

/**
 * Keeps what comes from others out of this user's history, with all that follows from it: tldraw takes what it does
 * itself about another's edit (the camera of a new page, the ends of an arrow, a group left with one child) for edits of
 * this user, puts them into the undo stack, and empties that of redo. Returns a function that stops it.
 */
export function othersMakeNoHistory(editor: Editor): () => void {
  const { store } = editor
  const merge = store.mergeRemoteChanges.bind(store)
  store.mergeRemoteChanges = (change) => {
    editor.run(() => merge(change), { history: 'ignore' })
  }
  return () => {
    store.mergeRemoteChanges = merge
  }
}
