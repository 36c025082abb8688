import type { Editor } from 'tldraw'

/** Window pixels: the panel with its margin, and a gap beside it. As in the style sheet. */
const PANEL = 320 + 8 + 16
/** Window pixels of width below which the panel is a sheet, and the share of the height that it takes. */
const SHEET = { narrow: 800, share: 0.6 }
/** Window pixels of what is selected that shall be seen above the sheet: the head of a step. */
const HEAD = 64

/** Whether something of the selection lies where the panel is. */
export function isUnderPanel(editor: Editor): boolean {
  return !isNarrow(editor) && coveredBy(editor).x > 0
}

/** Moves the map so far that the panel or sheet does not cover what is selected, if there is room for it. */
export function keepInSight(editor: Editor): void {
  const selected = editor.getSelectionPageBounds()
  if (selected === null) return
  const covered = coveredBy(editor)
  const at = editor.pageToViewport(selected.point)
  const isSheet = isNarrow(editor)
  // What is wider than the room would only be cut off at its other end.
  const x = isSheet || at.x < covered.x ? 0 : Math.max(0, covered.x)
  const y = isSheet ? Math.max(0, Math.min(covered.y, at.y)) : 0
  if (x === 0 && y === 0) return
  const camera = editor.getCamera()
  const { z } = camera
  editor.setCamera(
    { x: camera.x - x / z, y: camera.y - y / z, z },
    { animation: { duration: 180 } },
  )
}

/** Window pixels by which the selection reaches over the left edge of the panel, and its head over the top of the sheet. */
function coveredBy(editor: Editor): { readonly x: number; readonly y: number } {
  const selected = editor.getSelectionPageBounds()
  if (selected === null) return { x: 0, y: 0 }
  const { w, h } = editor.getViewportScreenBounds()
  const { x } = editor.pageToViewport({ x: selected.maxX, y: selected.y })
  const { y } = editor.pageToViewport(selected.point)
  return { x: x - (w - PANEL), y: y + HEAD - h * (1 - SHEET.share) }
}

function isNarrow(editor: Editor): boolean {
  return editor.getViewportScreenBounds().w < SHEET.narrow
}
