import { homeLane } from '@amtsweg/journey'
import type { Editor } from 'tldraw'
import { journeyIdOf, journeyMap } from '../map/journey-map.ts'
import type { Placeable } from '../map/landing.ts'
import { isMapShape, isMapShapeOf, type MapShape } from '../schema/index.ts'
import { addCardAt, addPhaseAfter, addPhaseTo, addStepAfter, addStepTo } from './add.ts'

/**
 * Adds a card to the selected step (or that of the selected card), a step after it, or a phase
 * after its phase. Returns whether the selection says where: if not, ask for a place.
 */
export function addToSelection(editor: Editor, what: Placeable): boolean {
  const shape = editor.getOnlySelectedShape() ?? undefined
  if (!isMapShape(shape)) return false
  const journeyId = journeyIdOf(editor, shape)
  const map = journeyMap(editor, journeyId)
  if (journeyId === undefined || map === undefined) return false
  const step = ancestor(editor, shape, 'step')
  const phase = ancestor(editor, shape, 'phase')
  if (what === 'phase') {
    if (phase === undefined) addPhaseTo(editor, journeyId)
    else addPhaseAfter(editor, phase.id)
    return true
  }
  if (what === 'step') {
    const phaseId = phase === undefined ? map.journey.phases.at(-1)?.id : map.keys.get(phase.id)
    if (step !== undefined) addStepAfter(editor, step.id)
    else if (phaseId !== undefined) addStepTo(editor, journeyId, phaseId)
    return step !== undefined || phaseId !== undefined
  }
  const stepId = step === undefined ? undefined : map.keys.get(step.id)
  if (stepId === undefined) return false
  const laneId = homeLane(what, map.journey.lanes)
  const index = Number.MAX_SAFE_INTEGER
  addCardAt(editor, { journeyId, stepId, laneId, index, kind: what })
  return true
}

function ancestor<K extends 'step' | 'phase'>(editor: Editor, shape: MapShape, type: K) {
  const own = isMapShapeOf(shape, type) ? shape : undefined
  const above = editor.findShapeAncestor(shape, (each) => isMapShapeOf(each, type))
  const found = own ?? above
  return isMapShapeOf(found, type) ? found : undefined
}
