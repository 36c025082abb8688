import { assertNever } from '../assert-never.ts'
import { cardLanes } from '../lanes.ts'
import type { Card, Journey, Phase, Step } from '../model.ts'

/**
 * One place of a journey on which somebody is who goes through it by keyboard. Besides ids it says where it
 * was, so that its neighbour is found when it is gone (see `placeNow`).
 */
export type Place =
  | { readonly type: 'journey' }
  | PhasePlace
  | EmptyPhasePlace
  | StepPlace
  | CellPlace
  | CardPlace

/** The head of a phase. */
export interface PhasePlace {
  readonly type: 'phase'
  readonly phaseId: string
  /** Number of phases before it. */
  readonly index: number
}

/** The column that a phase without steps still has. */
export interface EmptyPhasePlace {
  readonly type: 'empty phase'
  readonly phaseId: string
  readonly index: number
  /** The lane in which one goes past it; `null` in the row of the steps. */
  readonly laneId: string | null
}

/** The head of a step. */
export interface StepPlace {
  readonly type: 'step'
  readonly stepId: string
  readonly phaseId: string
  /** Number of steps of the phase before it. */
  readonly index: number
}

/** A cell without cards. */
export interface CellPlace {
  readonly type: 'cell'
  readonly stepId: string
  readonly laneId: string
}

/** A card in its cell. */
export interface CardPlace {
  readonly type: 'card'
  readonly cardId: string
  readonly stepId: string
  readonly laneId: string
  /** Number of cards of the cell above. */
  readonly index: number
}

/** A step, or a phase that has none. */
export interface Column {
  readonly phase: Phase
  readonly step: Step | null
}

/** The columns of a journey, in order. */
export function columnsOf(journey: Journey): readonly Column[] {
  return journey.phases.flatMap((phase): readonly Column[] =>
    phase.steps.length === 0
      ? [{ phase, step: null }]
      : phase.steps.map((step) => ({ phase, step })),
  )
}

/** The cards of a cell, top to bottom. */
export function cellCards(step: Step, laneId: string): readonly Card[] {
  return step.cards.filter((card) => card.lane === laneId)
}

/** The place of a phase's head. */
export function phasePlace(journey: Journey, phase: Phase): PhasePlace {
  return { type: 'phase', phaseId: phase.id, index: journey.phases.indexOf(phase) }
}

/** The place in a row of a column: its head with `null`, else a lane's card after `index` others, the last at most. */
export function placeInColumn(
  journey: Journey,
  { phase, step }: Column,
  { laneId, index }: { readonly laneId: string | null; readonly index: number },
): EmptyPhasePlace | StepPlace | CellPlace | CardPlace {
  if (step === null) {
    return { type: 'empty phase', phaseId: phase.id, index: journey.phases.indexOf(phase), laneId }
  }
  if (laneId === null) {
    return { type: 'step', stepId: step.id, phaseId: phase.id, index: phase.steps.indexOf(step) }
  }
  const cards = cellCards(step, laneId)
  const at = Math.min(index, cards.length - 1)
  const card = cards[at]
  if (card === undefined) return { type: 'cell', stepId: step.id, laneId }
  return { type: 'card', cardId: card.id, stepId: step.id, laneId, index: at }
}

/** The place of a phase, step or card by its id; `null` when there is none to be seen. */
export function placeOf(journey: Journey, id: string): Place | null {
  for (const phase of journey.phases) {
    if (phase.id === id) return phasePlace(journey, phase)
    for (const step of phase.steps) {
      if (step.id === id) return placeInColumn(journey, { phase, step }, { laneId: null, index: 0 })
      const card = step.cards.find((each) => each.id === id)
      if (card === undefined) continue
      if (!cardLanes(journey).some((lane) => lane.id === card.lane)) return null
      const index = cellCards(step, card.lane).indexOf(card)
      return { type: 'card', cardId: id, stepId: step.id, laneId: card.lane, index }
    }
  }
  return null
}

/**
 * The same place in the journey as it is now: where its card or step is today, else what took its place, else its
 * neighbour. `null` when nothing near it is left.
 */
export function placeNow(journey: Journey, place: Place): Place | null {
  switch (place.type) {
    case 'journey':
      return place
    case 'phase':
      return placeOf(journey, place.phaseId) ?? phaseNear(journey, place.index)
    case 'empty phase': {
      const column = columnsOf(journey).find(({ phase }) => phase.id === place.phaseId)
      if (column === undefined) return phaseNear(journey, place.index)
      return placeInColumn(journey, column, { laneId: shownLane(journey, place.laneId), index: 0 })
    }
    case 'step':
      return placeOf(journey, place.stepId) ?? stepNear(journey, place)
    case 'cell':
      return inCell(journey, { ...place, index: 0 })
    case 'card':
      return placeOf(journey, place.cardId) ?? inCell(journey, place)
    default:
      return assertNever(place)
  }
}

/** Whether two places are the same; where they were before does not count. */
export function samePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b)
}

/** A name for a place that no other place of its journey has. */
export function placeKey(place: Place): string {
  switch (place.type) {
    case 'journey':
      return 'journey'
    case 'phase':
    case 'empty phase':
      return `${place.type} ${place.phaseId}`
    case 'step':
      return `step ${place.stepId}`
    case 'cell':
      return `cell ${place.stepId} ${place.laneId}`
    case 'card':
      return `card ${place.cardId}`
    default:
      return assertNever(place)
  }
}

function inCell(
  journey: Journey,
  at: { readonly stepId: string; readonly laneId: string; readonly index: number },
): Place | null {
  const column = columnsOf(journey).find(({ step }) => step?.id === at.stepId)
  if (column === undefined) return null
  return placeInColumn(journey, column, { laneId: shownLane(journey, at.laneId), index: at.index })
}

/** The lane if one can be in it, else the row of the steps. */
function shownLane(journey: Journey, laneId: string | null): string | null {
  return cardLanes(journey).some((lane) => lane.id === laneId) ? laneId : null
}

function phaseNear(journey: Journey, index: number): Place {
  const phase = journey.phases[Math.min(index, journey.phases.length - 1)]
  return phase === undefined ? { type: 'journey' } : phasePlace(journey, phase)
}

function stepNear(journey: Journey, { phaseId, index }: StepPlace): Place | null {
  const phase = journey.phases.find((each) => each.id === phaseId)
  if (phase === undefined) return null
  const step = phase.steps[Math.min(index, phase.steps.length - 1)] ?? null
  return placeInColumn(journey, { phase, step }, { laneId: null, index: 0 })
}
