import { toBeJourney } from '@amtsweg/journey'
import { uniqueId, type Editor, type TLShapeId } from 'tldraw'
import { journeyMap } from '../map/journey-map.ts'
import { goToJourneys } from '../frame/show-first-view.ts'
import { freeRoomBelow } from '../map/free-room.ts'
import { putJourney } from './add-journey.ts'

/** *Soll aus Ist*: a to-be copy of a journey below it, its steps linked to their origin. Returns its shape. */
export function makeToBe(editor: Editor, journeyId: TLShapeId): TLShapeId | null {
  const map = journeyMap(editor, journeyId)
  const bounds = editor.getShapePageBounds(journeyId)
  if (map === undefined || bounds === undefined || editor.getIsReadonly()) return null
  editor.markHistoryStoppingPoint('make to-be')
  const journey = toBeJourney(map.journey, { id: uniqueId() })
  const id = putJourney(editor, freeRoomBelow(editor, bounds), journey)
  if (id === null) return null
  editor.select(id)
  goToJourneys(editor, [id])
  return id
}
