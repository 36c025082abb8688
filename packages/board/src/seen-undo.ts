import type { Editor } from 'tldraw'

const DOCUMENT_TYPES = ['shape', 'binding', 'page', 'asset', 'document'] as const

/**
 * Makes undo and redo go on until something on the board has changed. For tldraw selecting and letting go of something are
 * steps too, so after Escape one would press Ctrl+Z and see nothing happen. Returns a function that stops it.
 */
export function seenUndo(editor: Editor): () => void {
  const seen = { changes: 0 }
  const note = () => void (seen.changes += 1)
  const stops = DOCUMENT_TYPES.flatMap((type) => [
    editor.sideEffects.registerAfterCreateHandler(type, note),
    editor.sideEffects.registerAfterChangeHandler(type, note),
    editor.sideEffects.registerAfterDeleteHandler(type, note),
  ])
  const own = { undo: editor.undo.bind(editor), redo: editor.redo.bind(editor) }
  const go = (step: () => Editor, canGo: () => boolean) => () => {
    const { changes } = seen
    do step()
    while (seen.changes === changes && canGo())
    return editor
  }
  editor.undo = go(own.undo, () => editor.getCanUndo())
  editor.redo = go(own.redo, () => editor.getCanRedo())
  return () => {
    Object.assign(editor, own)
    for (const stop of stops) stop()
  }
}
