import { assertNever } from '../assert-never.ts'
import { moveCard, movePhase, moveStep } from '../commands.ts'
import { cardLanes } from '../lanes.ts'
import { stepsOf } from '../journey-parts.ts'
import type { Journey } from '../model.ts'
import type { Direction } from './next-place.ts'
import { cellCards, type CardPlace, type Place, type StepPlace } from './place.ts'

/**
 * Moves what is in a place one place on: a card to the neighbouring step or lane, a step past its neighbour and on into the
 * neighbouring phase, a phase past its neighbour. The same journey where there is no such place.
 */
export function moveAway(journey: Journey, place: Place, direction: Direction): Journey {
  switch (place.type) {
    case 'card':
      return direction === 'up' || direction === 'down'
        ? moveToLane(journey, place, direction)
        : moveToStep(journey, place, direction)
    case 'step':
      return moveStepAway(journey, place, direction)
    case 'phase':
      return movePast(journey, place, direction)
    case 'journey':
    case 'empty phase':
    case 'cell':
      return journey
    default:
      return assertNever(place)
  }
}

/** Moves what is in a place past its neighbour among its like: a card in its pile, a step in its phase, a phase. */
export function moveAmong(journey: Journey, place: Place, direction: Direction): Journey {
  switch (place.type) {
    case 'card': {
      if (direction === 'left' || direction === 'right') return journey
      const index = place.index + (direction === 'up' ? -1 : 1)
      const { cardId, stepId, laneId } = place
      return index < 0 ? journey : moveCard(journey, { cardId, stepId, laneId, index })
    }
    case 'step': {
      const { stepId, phaseId } = place
      const index = besides(place.index, direction)
      return index === null ? journey : moveStep(journey, { stepId, phaseId, index })
    }
    case 'phase':
      return movePast(journey, place, direction)
    case 'journey':
    case 'empty phase':
    case 'cell':
      return journey
    default:
      return assertNever(place)
  }
}

/** The index after a move to the side; `null` up and down, and before the first. */
function besides(index: number, direction: Direction): number | null {
  if (direction === 'right') return index + 1
  return direction === 'left' && index > 0 ? index - 1 : null
}

function movePast(
  journey: Journey,
  { phaseId, index: at }: Place & { type: 'phase' },
  direction: Direction,
): Journey {
  const index = besides(at, direction)
  return index === null ? journey : movePhase(journey, { phaseId, index })
}

function moveStepAway(journey: Journey, place: StepPlace, direction: Direction): Journey {
  const { stepId } = place
  const within = moveAmong(journey, place, direction)
  if (within !== journey || direction === 'up' || direction === 'down') return within
  const at = journey.phases.findIndex((phase) => phase.id === place.phaseId)
  const phase = journey.phases[direction === 'right' ? at + 1 : at - 1]
  if (phase === undefined) return journey
  const index = direction === 'right' ? 0 : phase.steps.length
  return moveStep(journey, { stepId, phaseId: phase.id, index })
}

function moveToStep(journey: Journey, place: CardPlace, direction: 'left' | 'right'): Journey {
  const steps = stepsOf(journey)
  const at = steps.findIndex((step) => step.id === place.stepId)
  const step = steps[direction === 'right' ? at + 1 : at - 1]
  if (step === undefined) return journey
  const { cardId, laneId, index } = place
  return moveCard(journey, { cardId, stepId: step.id, laneId, index })
}

/** Up and down a card passes the line between two lanes, and stays next to it. */
function moveToLane(journey: Journey, place: CardPlace, direction: 'up' | 'down'): Journey {
  const lanes = cardLanes(journey)
  const at = lanes.findIndex((lane) => lane.id === place.laneId)
  const lane = lanes[direction === 'down' ? at + 1 : at - 1]
  const step = stepsOf(journey).find((each) => each.id === place.stepId)
  if (lane === undefined || step === undefined) return journey
  const index = direction === 'down' ? 0 : cellCards(step, lane.id).length
  const { cardId, stepId } = place
  return moveCard(journey, { cardId, stepId, laneId: lane.id, index })
}
