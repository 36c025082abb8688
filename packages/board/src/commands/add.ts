import {
  addCard,
  addPhase,
  addStep,
  cardKindOf,
  type Card,
  type CardKind,
  type Journey,
} from '@amtsweg/journey'
import { uniqueId, type Editor, type TLShapeId } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyIdOf, journeyMap } from '../map/journey-map.ts'
import type { CellPlace } from '../map/landing.ts'
import { isMapShapeOf } from '../schema/index.ts'
import { boardText } from '../texts/messages.ts'
import { changeJourney } from './change-journey.ts'
import { startEditing } from './start-editing.ts'

/** Adds an empty card to a cell and starts writing on it. Its kind is the lane's unless given. */
export function addCardAt(
  editor: Editor,
  place: CellPlace & { readonly kind?: CardKind | undefined },
): void {
  const { journeyId, stepId, laneId, index } = place
  const map = journeyMap(editor, journeyId)
  const lane = map?.journey.lanes.find((each) => each.id === laneId)
  const kind = place.kind ?? (lane === undefined ? null : cardKindOf(lane.kind))
  if (kind === null) return
  const id = uniqueId()
  const direction = kind === 'document' ? 'provided' : null
  const card: Card = { id, kind, lane: laneId, text: '', direction }
  add(editor, journeyId, id, (journey) => addCard(journey, { stepId, card, index }))
}

/** Adds a step to a phase, at its end unless `index` says how many steps come before it. */
export function addStepTo(
  editor: Editor,
  journeyId: TLShapeId,
  phaseId: string,
  index = Number.POSITIVE_INFINITY,
): void {
  const id = uniqueId()
  const title = boardText(editorLanguage(editor), 'board.new.step')
  add(editor, journeyId, id, (journey) => {
    const steps = journey.phases.find((phase) => phase.id === phaseId)?.steps.length ?? 0
    return addStep(journey, { phaseId, id, title, index: Math.min(index, steps) })
  })
}

/** Adds a phase to a journey, at its end unless `index` says how many phases come before it. */
export function addPhaseTo(
  editor: Editor,
  journeyId: TLShapeId,
  index = Number.POSITIVE_INFINITY,
): void {
  const id = uniqueId()
  const title = boardText(editorLanguage(editor), 'board.new.phase')
  add(editor, journeyId, id, (journey) =>
    addPhase(journey, { id, title, index: Math.min(index, journey.phases.length) }),
  )
}

/** Adds a step right after another. */
export function addStepAfter(editor: Editor, stepShapeId: TLShapeId): void {
  const place = placeOf(editor, stepShapeId, 'step')
  if (place === null) return
  for (const phase of place.journey.phases) {
    const at = phase.steps.findIndex((step) => step.id === place.key)
    if (at !== -1) addStepTo(editor, place.journeyId, phase.id, at + 1)
  }
}

/** Adds a phase right after another. */
export function addPhaseAfter(editor: Editor, phaseShapeId: TLShapeId): void {
  const place = placeOf(editor, phaseShapeId, 'phase')
  if (place === null) return
  const at = place.journey.phases.findIndex((phase) => phase.id === place.key)
  addPhaseTo(editor, place.journeyId, at + 1)
}

function add(
  editor: Editor,
  journeyId: TLShapeId,
  key: string,
  change: (journey: Journey) => Journey,
): void {
  editor.markHistoryStoppingPoint('add to journey')
  if (!changeJourney(editor, { journeyId, change })) return
  const map = journeyMap(editor, journeyId)
  const id = map?.cards.get(key) ?? map?.steps.get(key) ?? map?.phases.get(key)
  if (id !== undefined) startEditing(editor, id)
}

function placeOf(editor: Editor, id: TLShapeId, type: 'step' | 'phase') {
  const shape = editor.getShape(id)
  if (!isMapShapeOf(shape, type)) return null
  const journeyId = journeyIdOf(editor, shape)
  const map = journeyMap(editor, journeyId)
  const key = map?.keys.get(id)
  if (journeyId === undefined || map === undefined || key === undefined) return null
  return { journeyId, journey: map.journey, key }
}
