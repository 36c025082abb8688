import type { Editor } from 'tldraw'

/**
 * While the view moves, nothing is hovered: tldraw would look for the shape under the pointer among all shapes of the page
 * at every second frame, which on a large board takes as long as all the rest. Returns a function that stops it.
 */
export function hoverAtRest(editor: Editor): () => void {
  const idle = editor.getStateDescendant('select.idle')
  const hover = idle?.onPointerMove?.bind(idle)
  if (idle === undefined || hover === undefined) return () => undefined
  idle.onPointerMove = (info) => {
    if (editor.getCameraState() === 'moving') editor.setHoveredShape(null)
    else hover(info)
  }
  return () => {
    idle.onPointerMove = hover
  }
}
