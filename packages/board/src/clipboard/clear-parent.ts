import type { Editor } from 'tldraw'

/**
 * Lets shapes be pasted while a frame and something else are selected together, as if nothing were: tldraw counts the levels
 * of the two differently when it looks for where to paste, and throws. Returns a function that stops it.
 */
export function clearParent(editor: Editor): () => void {
  const paste = editor.putContentOntoCurrentPage.bind(editor)
  editor.putContentOntoCurrentPage = (content, options) => {
    const selected = editor.getSelectedShapes()
    const frames = selected.filter(({ type }) => type === 'frame').length
    if (frames > 0 && frames < selected.length) editor.selectNone()
    return paste(content, options)
  }
  return () => {
    editor.putContentOntoCurrentPage = paste
  }
}
