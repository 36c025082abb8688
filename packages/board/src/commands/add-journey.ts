import type { Journey } from '@amtsweg/journey'
import { uniqueId, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyRecords } from '../schema/index.ts'
import { newJourney } from './new-journey.ts'
import { startEditing } from './start-editing.ts'
import { hasRoomFor } from '../capacity/board-capacity.ts'

/** Puts a new journey on the current page, its top left corner at `point`, and starts naming it. */
export function addJourney(
  editor: Editor,
  point: VecLike,
  journey: Journey = newJourney(editor),
): TLShapeId | null {
  editor.markHistoryStoppingPoint('add journey')
  const id = putJourney(editor, point, journey)
  if (id !== null) startEditing(editor, id)
  return id
}

/**
 * Puts a journey on the current page, its top left corner at `point`; the caller marks the history. Nothing where one may
 * only look or the board is too full, of which this user is told.
 */
export function putJourney(editor: Editor, point: VecLike, journey: Journey): TLShapeId | null {
  if (editor.getIsReadonly()) return null
  const parentId = editor.getCurrentPageId()
  const shapes = journeyRecords(journey, {
    createId: () => uniqueId(),
    parentId,
    index: editor.getHighestIndexForParent(parentId),
    x: point.x,
    y: point.y,
    language: editorLanguage(editor),
  })
  if (!hasRoomFor(editor, shapes.length)) return null
  editor.store.put(shapes)
  return shapes[0]?.id ?? null
}
