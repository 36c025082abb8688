import { react, type Editor } from 'tldraw'
import { currentPlace, leaveEmptyPlace, mapPlaceKey, mapPlaceNow } from './current-place.ts'
import { goTo, isKeyboardInUse } from './go.ts'
import { lastPlace } from './tell.ts'

/**
 * Keeps the keyboard near where it was when the card or step under it goes, taken back by undo or deleted by another.
 * Something selected takes it off an empty cell. Returns a function that stops it.
 */
export function stayNear(editor: Editor): () => void {
  let isStopped = false
  const settle = () => {
    const last = lastPlace(editor)
    if (isStopped || last === null || !isAstray(editor)) return
    const now = mapPlaceNow(editor, last)
    // What is still there was left on purpose.
    if (now !== null && mapPlaceKey(now) !== mapPlaceKey(last)) goTo(editor, now)
  }
  const stops = [
    react('leave the empty cell', () => {
      const isElsewhere = editor.getSelectedShapeIds().length > 0 || !editor.isIn('select')
      if (isElsewhere) leaveEmptyPlace(editor)
    }),
    react('stay near what is gone', () => {
      if (isAstray(editor)) queueMicrotask(settle)
    }),
  ]
  return () => {
    isStopped = true
    for (const stop of stops) stop()
  }
}

function isAstray(editor: Editor): boolean {
  if (!isKeyboardInUse(editor) || !editor.isIn('select.idle')) return false
  return editor.getSelectedShapeIds().length === 0 && currentPlace(editor) === null
}
