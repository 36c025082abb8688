import {
  cardInLane,
  copyCard,
  copyPhase,
  copyStep,
  laneFor,
  placeCards,
  placePhases,
  placeSteps,
  type CardPlacement,
  type Journey,
} from '@amtsweg/journey'
import { uniqueId, type Editor, type TLShapeId } from 'tldraw'
import { changeJourney } from '../commands/change-journey.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMap } from '../map/journey-map.ts'
import { boardText } from '../texts/messages.ts'
import type { CopiedParts } from './copied-parts.ts'
import type { PasteTarget } from './paste-target.ts'

/**
 * Pastes parts into a journey: phases after the phase, steps after the step, cards into the cell.
 * Cards from one lane go into the lane that is meant, those from several keep theirs. Gives back the
 * shapes that have been added; none when it would be too much, which it says.
 */
export function pasteIntoJourney(
  editor: Editor,
  parts: CopiedParts,
  target: PasteTarget,
): readonly TLShapeId[] {
  const { journey } = target.map
  const fresh = { createId: () => uniqueId(), keepsOrigin: parts.wasCut }
  const phases = parts.phases.map((phase) => copyPhase(phase, fresh))
  const steps = parts.steps.map((step) => copyStep(step, fresh))
  const withPhases = placePhases(journey, { phases, index: target.phaseIndex })
  const withSteps = placeStepsInto(editor, withPhases, { steps, target })
  const cards = cardPlacements(parts, { journey: withSteps, target })
  const next = placeCards(withSteps, cards)
  const { journeyId } = target
  if (!changeJourney(editor, { journeyId, change: () => next })) return []
  const map = journeyMap(editor, journeyId)
  return [
    ...phases.map(({ id }) => map?.phases.get(id)),
    ...steps.map(({ id }) => map?.steps.get(id)),
    ...cards.map(({ card: { id } }) => map?.cards.get(id)),
  ].filter((id) => id !== undefined)
}

function placeStepsInto(
  editor: Editor,
  journey: Journey,
  {
    steps,
    target,
  }: { readonly steps: Journey['phases'][number]['steps']; readonly target: PasteTarget },
): Journey {
  if (steps.length === 0) return journey
  if (target.phaseId !== null) {
    return placeSteps(journey, { steps, phaseId: target.phaseId, index: target.stepIndex })
  }
  const title = boardText(editorLanguage(editor), 'board.new.phase')
  return placePhases(journey, { phases: [{ id: uniqueId(), title, steps }], index: 0 })
}

function cardPlacements(
  parts: CopiedParts,
  { journey, target }: { readonly journey: Journey; readonly target: PasteTarget },
): readonly CardPlacement[] {
  const stepId = target.stepId ?? journey.phases.flatMap((phase) => phase.steps)[0]?.id
  if (stepId === undefined) return []
  const { lanes } = journey
  const isOneLane = new Set(parts.cards.map(({ card }) => card.lane)).size === 1
  const fresh = { createId: () => uniqueId(), keepsOrigin: parts.wasCut }
  return parts.cards.flatMap(({ card }) => {
    const laneId = isOneLane && target.laneId !== null ? target.laneId : laneFor(card, lanes)
    const lane = lanes.find((each) => each.id === laneId)
    if (lane === undefined) return []
    const index = laneId === target.laneId ? target.cardIndex : Number.MAX_SAFE_INTEGER
    // In its own lane a card is as it was; only in another one its kind may change.
    const placed = laneId === card.lane ? card : cardInLane(card, lane, lanes)
    return [{ card: copyCard(placed, fresh), stepId, laneId, index }]
  })
}
