import type { Editor } from 'tldraw'

const DOCUMENT_TYPES = ['shape', 'binding', 'page', 'asset', 'document'] as const

/**
 * Makes undo and redo go on until something on the board has changed. For tldraw selecting and letting go of something are
 * steps too, so after Escape one would press Ctrl+Z and see nothing happen. Returns a function that stops it.
 */
export function seenUndo(editor: Editor): () => void {
  let changes = 0
  const note = () => void (changes += 1)
  const stops = DOCUMENT_TYPES.flatMap((type) => [
    editor.sideEffects.registerAfterCreateHandler(type, note),
    editor.sideEffects.registerAfterChangeHandler(type, note),
    editor.sideEffects.registerAfterDeleteHandler(type, note),
  ])
  const own = { undo: editor.undo.bind(editor), redo: editor.redo.bind(editor) }
  editor.undo = () => {
    const before = changes
    do own.undo()
    while (changes === before && editor.getCanUndo())
    return editor
  }
  editor.redo = () => {
    const before = changes
    do own.redo()
    while (changes === before && editor.getCanRedo())
    return editor
  }
  return () => {
    Object.assign(editor, own)
    for (const stop of stops) stop()
  }
}
