import type { Editor } from 'tldraw'
import { copiedData } from './copied-data.ts'
import { freshKeys } from './fresh-keys.ts'
import { refuse } from './refuse.ts'
import { isOursToCopy } from './selects-map-shapes.ts'
import { writeCopied } from './write-copied.ts'

/** Copies and cuts parts of maps as lines for other programs too, and gives copies ids of their own. Returns a function that stops it. */
export function copyFromMaps(editor: Editor): () => void {
  const { ownerDocument } = editor.getContainer()
  const copy = (event: ClipboardEvent) => {
    const isOnCanvas = editor.getInstanceState().isFocused && !isWriting(editor, ownerDocument)
    if (!isOnCanvas || event.clipboardData === null || !isOursToCopy(editor)) return
    const wasCut = event.type === 'cut' && !editor.getIsReadonly()
    const data = copiedData(editor, { wasCut })
    if (data === null) return
    event.clipboardData.setData('text/html', data.html)
    event.clipboardData.setData('text/plain', data.text)
    event.preventDefault()
    // tldraw would write its own over it.
    event.stopImmediatePropagation()
    if (data.whole !== null && 'clipboard' in navigator) {
      // Without them the copy is in the clipboard already: enough for this board.
      writeCopied(data).catch(() => refuse(editor, 'board.clipboard.imagesHere'))
    }
    if (!wasCut) return
    editor.markHistoryStoppingPoint('cut')
    editor.deleteShapes(editor.getSelectedShapeIds())
  }
  ownerDocument.addEventListener('copy', copy, { capture: true })
  ownerDocument.addEventListener('cut', copy, { capture: true })
  const stopFreshKeys = freshKeys(editor)
  return () => {
    ownerDocument.removeEventListener('copy', copy, { capture: true })
    ownerDocument.removeEventListener('cut', copy, { capture: true })
    stopFreshKeys()
  }
}

/** Text that is being written or chosen is copied by the browser itself. */
function isWriting(editor: Editor, { activeElement }: Document): boolean {
  if (editor.getEditingShapeId() !== null) return true
  if (!(activeElement instanceof HTMLElement)) return false
  return activeElement.isContentEditable || activeElement.matches('input, textarea, select')
}
