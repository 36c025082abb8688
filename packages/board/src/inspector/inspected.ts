import type { Card, Journey, Phase, Step } from '@amtsweg/journey'
import type { Editor, TLShapeId } from 'tldraw'
import { journeyIdOf, journeyMap } from '../map/journey-map.ts'
import { isMapShape } from '../schema/index.ts'

interface InJourney {
  readonly shapeId: TLShapeId
  readonly journeyId: TLShapeId
  readonly journey: Journey
}

/** What the inspector is about: the one selected part of a map. */
export type Inspected =
  | (InJourney & { readonly type: 'journey' })
  | (InJourney & { readonly type: 'phase'; readonly phase: Phase })
  | (InJourney & { readonly type: 'step'; readonly step: Step })
  | (InJourney & { readonly type: 'card'; readonly card: Card })

/** What the inspector is about; `null` when nothing, several things or no part of a map is selected. Reactive. */
export function inspected(editor: Editor): Inspected | null {
  const shape = editor.getOnlySelectedShape() ?? undefined
  if (!isMapShape(shape) || isDrawing(editor)) return null
  const journeyId = journeyIdOf(editor, shape)
  const map = journeyMap(editor, journeyId)
  if (journeyId === undefined || map === undefined) return null
  const { journey } = map
  const at = { shapeId: shape.id, journeyId, journey }
  if (shape.type === 'journey') return { ...at, type: 'journey' }
  const key = map.keys.get(shape.id)
  if (shape.type === 'phase') {
    const phase = journey.phases.find((each) => each.id === key)
    return phase === undefined ? null : { ...at, type: 'phase', phase }
  }
  for (const phase of journey.phases) {
    for (const step of phase.steps) {
      if (shape.type === 'step' && step.id === key) return { ...at, type: 'step', step }
      const card = step.cards.find((each) => shape.type === 'card' && each.id === key)
      if (card !== undefined) return { ...at, type: 'card', card }
    }
  }
  return null
}

/** Whether both are the same part of the same journey as it was: dragging changes nothing to be seen. */
export function sameInspected(a: Inspected | null, b: Inspected | null): boolean {
  return a?.shapeId === b?.shapeId && a?.journey === b?.journey
}

/** With a drawing tool chosen its styles stand where the inspector does. */
function isDrawing(editor: Editor): boolean {
  return editor.root.getCurrent()?.shapeType !== undefined
}
