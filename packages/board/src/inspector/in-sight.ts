import type { Editor } from 'tldraw'

/** Window pixels: the panel with its margin, and a gap beside it. As in the style sheet. */
const PANEL = 320 + 8 + 16
/** Window pixels below which the panel is a sheet. */
const NARROW = 800

/** Whether something of the selection lies where the panel is. */
export function isUnderPanel(editor: Editor): boolean {
  return coveredBy(editor) > 0
}

/** Moves the map so far that the panel does not cover what is selected, if there is room for it. */
export function keepInSight(editor: Editor): void {
  const covered = coveredBy(editor)
  const selected = editor.getSelectionPageBounds()
  if (selected === null || covered <= 0) return
  // What is wider than the room would only be cut off at its other end.
  if (editor.pageToViewport(selected.point).x < covered) return
  const { x, y, z } = editor.getCamera()
  editor.setCamera({ x: x - covered / z, y, z }, { animation: { duration: 180 } })
}

/** Window pixels of the selection that lie right of the panel's left edge. */
function coveredBy(editor: Editor): number {
  const selected = editor.getSelectionPageBounds()
  const { w } = editor.getViewportScreenBounds()
  if (selected === null || w < NARROW) return 0
  return editor.pageToViewport({ x: selected.maxX, y: selected.y }).x - (w - PANEL)
}
