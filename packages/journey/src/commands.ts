import { cardKindOf, isCardLane } from './lanes.ts'
import {
  cardsOf,
  insert,
  isSameOrder,
  mapPhases,
  mapSteps,
  stepsOf,
  withSoundDirection,
} from './journey-parts.ts'
import type { Card, Journey, LocalizedText, Step } from './model.ts'

/*
 * Commands: a journey and what to do give the journey after it. Parts that stay the same are the same
 * objects, and a command that cannot be done or changes nothing (an unknown id, an id that is taken, a lane
 * that takes no cards, a place it is in already) gives its argument back. Ids are given by the caller.
 */

/** Adds a phase after `index` others. */
export function addPhase(
  journey: Journey,
  {
    id,
    title,
    index,
  }: { readonly id: string; readonly title: LocalizedText; readonly index: number },
): Journey {
  if (journey.phases.some((phase) => phase.id === id)) return journey
  return { ...journey, phases: insert(journey.phases, index, { id, title, steps: [] }) }
}

/** Adds an empty step to a phase, after `index` others of that phase. */
export function addStep(
  journey: Journey,
  {
    phaseId,
    id,
    title,
    index,
  }: {
    readonly phaseId: string
    readonly id: string
    readonly title: LocalizedText
    readonly index: number
  },
): Journey {
  if (stepsOf(journey).some((step) => step.id === id)) return journey
  return mapPhases(journey, (phase) =>
    phase.id === phaseId
      ? { ...phase, steps: insert(phase.steps, index, emptyStep(id, title)) }
      : phase,
  )
}

/** A step of which nothing is known yet. */
export function emptyStep(id: string, title: LocalizedText): Step {
  return {
    id,
    title,
    actor: 'citizen',
    channel: 'none',
    medium: 'none',
    office: '',
    contact: false,
    waitDays: 0,
    waitOn: 'none',
    effortMinutes: 0,
    costEur: 0,
    emotion: null,
    legalBasis: '',
    momentOfTruth: false,
    origin: null,
    cards: [],
  }
}

/** Adds a card to the cell of its lane, after `index` others of that cell. Its direction is made to fit its kind. */
export function addCard(
  journey: Journey,
  { stepId, card, index }: { readonly stepId: string; readonly card: Card; readonly index: number },
): Journey {
  const lane = journey.lanes.find((each) => each.id === card.lane)
  if (lane === undefined || !isCardLane(lane.kind)) return journey
  if (cardsOf(journey).some((each) => each.id === card.id)) return journey
  const added = withSoundDirection(card)
  return mapSteps(journey, (step) => (step.id === stepId ? insertCard(step, added, index) : step))
}

/** Moves a phase so that `index` others come before it. */
export function movePhase(
  journey: Journey,
  { phaseId, index }: { readonly phaseId: string; readonly index: number },
): Journey {
  const phase = journey.phases.find((each) => each.id === phaseId)
  if (phase === undefined) return journey
  const others = journey.phases.filter((each) => each !== phase)
  const phases = insert(others, index, phase)
  return isSameOrder(phases, journey.phases) ? journey : { ...journey, phases }
}

/** Moves a step into a phase so that `index` others of it come before; its cards go along. */
export function moveStep(
  journey: Journey,
  {
    stepId,
    phaseId,
    index,
  }: { readonly stepId: string; readonly phaseId: string; readonly index: number },
): Journey {
  const step = stepsOf(journey).find((each) => each.id === stepId)
  if (step === undefined || !journey.phases.some((phase) => phase.id === phaseId)) return journey
  return mapPhases(journey, (phase) => {
    const others = phase.steps.filter((each) => each !== step)
    const steps = phase.id === phaseId ? insert(others, index, step) : others
    return isSameOrder(steps, phase.steps) ? phase : { ...phase, steps }
  })
}

/**
 * Moves a card into a cell so that `index` others of it lie above. In another lane it takes that
 * lane's kind if it had its old lane's; a guest, such as a question among the thoughts, stays what it is.
 */
export function moveCard(
  journey: Journey,
  {
    cardId,
    stepId,
    laneId,
    index,
  }: {
    readonly cardId: string
    readonly stepId: string
    readonly laneId: string
    readonly index: number
  },
): Journey {
  const card = cardsOf(journey).find((each) => each.id === cardId)
  const to = journey.lanes.find((lane) => lane.id === laneId)
  const kind = to === undefined ? null : cardKindOf(to.kind)
  if (card === undefined || kind === null) return journey
  if (!stepsOf(journey).some((step) => step.id === stepId)) return journey
  const from = journey.lanes.find((lane) => lane.id === card.lane)
  const isAtHome = from !== undefined && cardKindOf(from.kind) === card.kind
  const moved =
    card.lane === laneId
      ? card
      : withSoundDirection({ ...card, lane: laneId, kind: isAtHome ? kind : card.kind })
  return mapSteps(journey, (step) => {
    const others = step.cards.filter((each) => each !== card)
    if (step.id !== stepId)
      return others.length === step.cards.length ? step : { ...step, cards: others }
    const next = insertCard({ ...step, cards: others }, moved, index)
    return isSameOrder(inCell(next, laneId), inCell(step, laneId)) ? step : next
  })
}

/** Removes a phase with its steps and their cards. */
export function removePhase(journey: Journey, phaseId: string): Journey {
  const phases = journey.phases.filter((phase) => phase.id !== phaseId)
  return phases.length === journey.phases.length ? journey : { ...journey, phases }
}

/** Removes a step with its cards. */
export function removeStep(journey: Journey, stepId: string): Journey {
  return mapPhases(journey, (phase) => {
    const steps = phase.steps.filter((step) => step.id !== stepId)
    return steps.length === phase.steps.length ? phase : { ...phase, steps }
  })
}

/** Removes a card. */
export function removeCard(journey: Journey, cardId: string): Journey {
  return mapSteps(journey, (step) => {
    const cards = step.cards.filter((card) => card.id !== cardId)
    return cards.length === step.cards.length ? step : { ...step, cards }
  })
}

function inCell(step: Step, lane: string): readonly Card[] {
  return step.cards.filter((card) => card.lane === lane)
}

function insertCard(step: Step, card: Card, index: number): Step {
  const next = inCell(step, card.lane)[index]
  const at = next === undefined ? step.cards.length : step.cards.indexOf(next)
  return { ...step, cards: insert(step.cards, at, card) }
}
