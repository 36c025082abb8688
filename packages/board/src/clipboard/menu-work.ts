import type { Editor } from 'tldraw'
import { hasRoomFor } from '../capacity/board-capacity.ts'
import { isMapShapeOf } from '../schema/index.ts'
import { belowJourneys } from './below-journeys.ts'
import { copiedData } from './copied-data.ts'
import { selectsMapShapes } from './selects-map-shapes.ts'
import { writeCopied } from './write-copied.ts'

/** Writes what is selected of maps into the clipboard, as the menus do; gives back whether it has. */
export function writeToClipboard(
  editor: Editor,
  { wasCut }: { readonly wasCut: boolean },
): boolean {
  if (!selectsMapShapes(editor) || (wasCut && editor.getIsReadonly())) return false
  const data = copiedData(editor, { wasCut })
  if (data === null) return false
  void writeCopied(data)
  if (!wasCut) return true
  editor.markHistoryStoppingPoint('cut')
  editor.deleteShapes(editor.getSelectedShapeIds())
  return true
}

/** Duplicates journeys, the copies below: beside, they would lie far outside the window. Gives back whether it has. */
export function duplicateJourneys(editor: Editor): boolean {
  const shapes = editor.getSelectedShapes()
  if (shapes.length === 0 || !shapes.every((shape) => isMapShapeOf(shape, 'journey'))) return false
  if (editor.getIsReadonly()) return true
  const ids = shapes.map(({ id }) => id)
  if (!hasRoomFor(editor, editor.getShapeAndDescendantIds(ids).size)) return true
  editor.markHistoryStoppingPoint('duplicate journeys')
  editor.run(() => {
    editor.duplicateShapes(ids)
    belowJourneys(editor, editor.getSelectedShapeIds())
  })
  return true
}
