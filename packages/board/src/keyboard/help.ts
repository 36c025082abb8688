import type { Editor } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'

const help = perEditor('keyboard help', false)
const openers = new WeakMap<Editor, Element | null>()

/** Whether the overview of the keys is open; reactive. */
export function isHelpOpen(editor: Editor): boolean {
  return help.get(editor)
}

/** Opens the overview of the keys. */
export function openHelp(editor: Editor): void {
  openers.set(editor, document.activeElement)
  help.set(editor, true)
}

/** Gives the focus back to what had it when the overview was opened. */
export function goBack(editor: Editor): void {
  const opener = openers.get(editor)
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
  else editor.getContainer().focus()
}

/** Closes it; the keys are the canvas's again. */
export function closeHelp(editor: Editor): void {
  help.set(editor, false)
}
