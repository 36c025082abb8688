import type { Editor } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'

const help = perEditor('keyboard help', false)

/** Whether the overview of the keys is open; reactive. */
export function isHelpOpen(editor: Editor): boolean {
  return help.get(editor)
}

/** Opens the overview of the keys. */
export function openHelp(editor: Editor): void {
  help.set(editor, true)
}

/** Closes it; the keys are the canvas's again. */
export function closeHelp(editor: Editor): void {
  help.set(editor, false)
}
