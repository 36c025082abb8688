import { JOURNEY_LIMITS, type Journey } from '@amtsweg/journey'
import { uniqueId, type Editor, type TLShapeId } from 'tldraw'
import { journeyMap } from '../map/journey-map.ts'
import { isMapShapeOf, journeyChanges } from '../schema/index.ts'
import { hasRoomFor } from '../capacity/board-capacity.ts'
import { lateWork } from '../late-work.ts'
import { wouldChangeLocked } from '../locks/held.ts'
import { sayLocked } from '../locks/may-lock.ts'
import { excessOf } from './journey-excess.ts'

/** A change of a journey. */
export interface JourneyChange {
  readonly journeyId: TLShapeId
  /** A command of the journey package; gives the same object back when nothing changes. */
  readonly change: (journey: Journey) => Journey
  /** Shapes from elsewhere that become part of this journey, by their id in it. */
  readonly adopt?: ReadonlyMap<string, TLShapeId> | undefined
}

/**
 * Applies a command to a journey on the canvas, writing only the records concerned; the layout
 * follows in the same operation. Returns whether anything was changed; nothing is when the journey would have more than its
 * files can hold, the board would be too full, or something locked would be changed, and this user is told so.
 */
export function changeJourney(
  editor: Editor,
  { journeyId, change, adopt }: JourneyChange,
): boolean {
  const map = journeyMap(editor, journeyId)
  const shape = editor.getShape(journeyId)
  if (map === undefined || !isMapShapeOf(shape, 'journey') || editor.getIsReadonly()) return false
  const next = change(map.journey)
  if (next === map.journey) return false
  const excess = excessOf(next, map.journey)
  if (excess !== null) {
    const max = JOURNEY_LIMITS[excess]
    lateWork.whenThere(({ refuse }) => refuse(editor, `board.clipboard.tooMany.${excess}`, { max }))
    return false
  }
  const { put, remove } = journeyChanges(next, {
    shape,
    reading: map,
    getShape: (id) => editor.getShape(id),
    createId: () => uniqueId(),
    adopt,
  })
  if (wouldChangeLocked(editor, { put, remove })) {
    sayLocked(editor)
    return false
  }
  const added = put.filter(({ id }) => !editor.store.has(id)).length
  if (added > remove.length && !hasRoomFor(editor, added - remove.length)) return false
  editor.run(() => {
    editor.store.put([...put])
    editor.deleteShapes([...remove])
  })
  return true
}
