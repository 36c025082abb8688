import type { Editor, TLShapeId } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'
import { keepInSight } from './in-sight.ts'

const sheet = perEditor('inspector sheet', false)
/** Whose panel is to get the focus as soon as it is there. */
const awaited = perEditor<TLShapeId | null>('awaited inspector', null)

/** Whether the sheet of a narrow screen is open; on a wide screen the panel always is. Reactive. */
export function isSheetOpen(editor: Editor): boolean {
  return sheet.get(editor)
}

/** Opens the sheet of a narrow screen and goes into it. */
export function openSheet(editor: Editor): void {
  sheet.set(editor, true)
  // The panel is shown with the next painting.
  editor.timers.requestAnimationFrame(() => panelOf(editor)?.focus())
  keepInSight(editor)
}

/** Closes the sheet of a narrow screen. */
export function closeSheet(editor: Editor): void {
  sheet.set(editor, false)
}

/**
 * Goes from the canvas into the panel, at its first field. Where the panel of what is selected is not there yet, the focus
 * follows when it is, unless something else is selected by then.
 */
export function enterPanel(editor: Editor): void {
  const panel = panelOf(editor)
  awaited.set(editor, panel === null ? editor.getOnlySelectedShapeId() : null)
  if (panel === null) return
  const first = panel.querySelector<HTMLElement>(
    '.aw-inspector-fields :is(input, textarea, button)',
  )
  first?.focus()
  if (first !== document.activeElement) openSheet(editor)
}

/** Goes into the panel, which has just come, if that was asked for before. */
export function enterAwaitedPanel(editor: Editor): void {
  const id = awaited.get(editor)
  awaited.set(editor, null)
  if (id !== null && id === editor.getOnlySelectedShapeId()) enterPanel(editor)
}

/** Goes back to the canvas, where what was selected still is, and closes the sheet of a narrow screen. */
export function leavePanel(editor: Editor): void {
  closeSheet(editor)
  editor.focus()
  // An editor that counts itself as focused leaves the focus where it is.
  editor.getContainer().focus()
}

function panelOf(editor: Editor): HTMLElement | null {
  return editor.getContainer().querySelector<HTMLElement>('.aw-inspector-inside')
}
