import type { Editor } from 'tldraw'
import type { CellPlace } from './landing.ts'
import { perEditor } from './per-editor.ts'

const currentCell = perEditor<CellPlace | null>('current cell', null)

/** The cell that the keyboard is on, when it is on one and no card is selected; `null` otherwise. */
export function getCurrentCell(editor: Editor): CellPlace | null {
  return currentCell.get(editor)
}

/** Puts the keyboard on a cell, or takes it off all. */
export function setCurrentCell(editor: Editor, cell: CellPlace | null): void {
  currentCell.set(editor, cell)
}
