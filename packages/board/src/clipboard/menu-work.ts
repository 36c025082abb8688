import type { Editor, TLShapeId } from 'tldraw'
import { hasRoomFor } from '../capacity/board-capacity.ts'
import { isMapShapeOf } from '../schema/index.ts'
import { belowJourneys } from './below-journeys.ts'
import { copiedData, type CopiedData } from './copied-data.ts'
import { refuse } from './refuse.ts'
import { isOursToCopy } from './selects-map-shapes.ts'
import { writeCopied } from './write-copied.ts'

/**
 * Writes what is selected of maps and images into the clipboard, as the menus do; gives back whether it is what does so. What is
 * cut goes only once it is in the clipboard: a browser may refuse it.
 */
export function writeToClipboard(
  editor: Editor,
  { wasCut }: { readonly wasCut: boolean },
): boolean {
  if (!isOursToCopy(editor) || (wasCut && editor.getIsReadonly())) return false
  const data = copiedData(editor, { wasCut })
  if (data === null) return false
  const ids = wasCut ? editor.getSelectedShapeIds() : []
  writeAndTakeAway(editor, data, ids).catch(() => refuse(editor, 'board.clipboard.notAllowed'))
  return true
}

async function writeAndTakeAway(
  editor: Editor,
  data: CopiedData,
  ids: readonly TLShapeId[],
): Promise<void> {
  await writeCopied(data)
  if (ids.length === 0) return
  editor.markHistoryStoppingPoint('cut')
  editor.deleteShapes([...ids])
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
