import type { Editor } from 'tldraw'
import { inspected } from '../inspector/inspected.ts'
import { enterPanel } from '../inspector/panel-focus.ts'

/**
 * F6 leads to the properties of what is selected, from anywhere over the canvas; the panel itself knows the way back.
 * Heard here and not by the panel, which comes a moment after the selection. Returns a function that stops it.
 */
export function panelKey(editor: Editor): () => void {
  const container = editor.getContainer()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return
    if (inspected(editor) === null) return
    event.preventDefault()
    enterPanel(editor)
  }
  container.addEventListener('keydown', onKeyDown)
  return () => container.removeEventListener('keydown', onKeyDown)
}
