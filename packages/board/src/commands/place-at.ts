import { homeLane, type CardKind } from '@amtsweg/journey'
import { createShapeId, type Editor, type TLNoteShape, type VecLike } from 'tldraw'
import { journeyMap } from '../map/journey-map.ts'
import { landingAt, type Placeable } from '../map/landing.ts'
import { addCardAt, addPhaseTo, addStepTo } from './add.ts'
import { addJourney } from './add-journey.ts'
import { NOTE_COLORS } from './note-colors.ts'
import { startEditing } from './start-editing.ts'

/**
 * Puts a card, step or phase where someone has clicked or let go. On a journey it lands in its
 * place there. Elsewhere a card becomes a note, and a step or phase begins a new journey.
 */
export function placeAt(editor: Editor, what: Placeable, point: VecLike): void {
  if (editor.getIsReadonly()) return
  if (what === 'step' || what === 'phase') placePart(editor, what, point)
  else placeCard(editor, what, point)
}

function placePart(editor: Editor, what: 'step' | 'phase', point: VecLike): void {
  const landing = landingAt(editor, point, what)
  if (landing?.type === 'step') {
    addStepTo(editor, landing.journeyId, landing.phaseId, landing.index)
  } else if (landing?.type === 'phase') {
    addPhaseTo(editor, landing.journeyId, landing.index)
  } else {
    addJourney(editor, point)
  }
}

function placeCard(editor: Editor, kind: CardKind, point: VecLike): void {
  const landing = landingAt(editor, point, 'card')
  const map = journeyMap(editor, landing?.journeyId)
  if (landing?.type !== 'card' || map === undefined) {
    placeNote(editor, kind, point)
    return
  }
  // Dropped on its step, a card goes to its own lane; only a lane that suits it is taken as meant.
  const lane = map.journey.lanes.find((each) => each.id === landing.laneId)
  const home = homeLane(kind, map.journey.lanes)
  const isMeant = lane?.kind === kind || landing.laneId === home
  const at = isMeant ? landing : { ...landing, laneId: home, index: Number.MAX_SAFE_INTEGER }
  addCardAt(editor, { ...at, kind })
}

function placeNote(editor: Editor, kind: CardKind, point: VecLike): void {
  const id = createShapeId()
  editor.markHistoryStoppingPoint('add note')
  const props = { color: NOTE_COLORS[kind] }
  // A note is 200 pixels square; it lies in the middle under the pointer.
  editor.createShape<TLNoteShape>({ id, type: 'note', x: point.x - 100, y: point.y - 100, props })
  startEditing(editor, id)
}
