import { cardKindOf, homeLane, isCardLane } from './lanes.ts'
import {
  cardsOf,
  insert,
  isSameOrder,
  mapPhases,
  mapSteps,
  stepsOf,
  withSoundDirection,
} from './journey-parts.ts'
import type { Card, Journey, Lane, Phase, Step } from './model.ts'

/** A card and the cell where it shall lie, below `index` cards that are not being placed. */
export interface CardPlacement {
  readonly card: Card
  readonly stepId: string
  readonly laneId: string
  readonly index: number
}

/**
 * Puts several cards into their cells at once, new ones or ones of this journey. Cards for the same
 * place lie there in the order given. A card with no such cell stays where it is.
 */
export function placeCards(journey: Journey, placements: readonly CardPlacement[]): Journey {
  const steps = new Set(stepsOf(journey).map((step) => step.id))
  const sound = firstOfEach(
    placements.filter((each) => {
      const lane = journey.lanes.find(({ id }) => id === each.laneId)
      return lane !== undefined && isCardLane(lane.kind) && steps.has(each.stepId)
    }),
    ({ card }) => card.id,
  )
  const ids = new Set(sound.map(({ card }) => card.id))
  return mapSteps(journey, (step) => {
    const others = step.cards.filter((card) => !ids.has(card.id))
    const here = sound.filter((each) => each.stepId === step.id)
    const cards = here.reduce<readonly Card[]>((before, placement, at) => {
      const earlier = here.slice(0, at).filter((each) => goesAbove(each, placement))
      return putIntoCell(before, placement, placement.index + earlier.length)
    }, others)
    return isSameInLanes(journey.lanes, cards, step.cards) ? step : { ...step, cards }
  })
}

/** Puts steps side by side into a phase, after `index` of its steps that are not being placed. */
export function placeSteps(
  journey: Journey,
  at: { readonly steps: readonly Step[]; readonly phaseId: string; readonly index: number },
): Journey {
  if (!journey.phases.some((phase) => phase.id === at.phaseId)) return journey
  const placed = firstOfEach(at.steps, (step) => step.id)
  const ids = new Set(placed.map((step) => step.id))
  const cards = placed.flatMap((step) => step.cards)
  const elsewhere = cardsOf({
    ...journey,
    phases: journey.phases.map((phase) => ({ ...phase, steps: without(phase.steps, ids) })),
  })
  if (!areNew(cards, elsewhere)) return journey
  const fitting = placed.map((step) => fitStep(step, journey.lanes))
  return mapPhases(journey, (phase) => {
    const others = without(phase.steps, ids)
    const steps = phase.id === at.phaseId ? insertAll(others, at.index, fitting) : others
    return isSameOrder(steps, phase.steps) ? phase : { ...phase, steps }
  })
}

/** Puts phases side by side into a journey, after `index` of its phases that are not being placed. */
export function placePhases(
  journey: Journey,
  at: { readonly phases: readonly Phase[]; readonly index: number },
): Journey {
  const placed = firstOfEach(at.phases, (phase) => phase.id)
  const others = without(journey.phases, new Set(placed.map((phase) => phase.id)))
  const mine = { ...journey, phases: placed }
  const theirs = { ...journey, phases: others }
  if (!areNew(stepsOf(mine), stepsOf(theirs)) || !areNew(cardsOf(mine), cardsOf(theirs))) {
    return journey
  }
  const fitting = placed.map((phase) => {
    const steps = phase.steps.map((step) => fitStep(step, journey.lanes))
    return isSameOrder(steps, phase.steps) ? phase : { ...phase, steps }
  })
  const phases = insertAll(others, at.index, fitting)
  return isSameOrder(phases, journey.phases) ? journey : { ...journey, phases }
}

/**
 * The card as it is in a lane: it takes the lane's kind if it had that of its old lane; a guest, such
 * as a question among the thoughts, stays what it is. `from` are the lanes of where it came from.
 */
export function cardInLane(card: Card, lane: Lane, from: readonly Lane[]): Card {
  const kind = cardKindOf(lane.kind)
  const old = from.find((each) => each.id === card.lane)
  const wasGuest = old === undefined ? card.kind === 'question' : cardKindOf(old.kind) !== card.kind
  if (kind === null) return card
  if (card.lane === lane.id && old?.kind === lane.kind) return card
  return withSoundDirection({ ...card, lane: lane.id, kind: wasGuest ? card.kind : kind })
}

/** The lane for a card from elsewhere: its own if there is such a one for cards here, else the home of its kind. */
export function laneFor(card: Card, lanes: readonly Lane[]): string {
  const own = lanes.find((lane) => lane.id === card.lane)
  return own !== undefined && isCardLane(own.kind) ? own.id : homeLane(card.kind, lanes)
}

function fitStep(step: Step, lanes: readonly Lane[]): Step {
  const cards = step.cards.map((card) => {
    const lane = laneFor(card, lanes)
    return lane === card.lane ? card : { ...card, lane }
  })
  return isSameOrder(cards, step.cards) ? step : { ...step, cards }
}

function goesAbove(earlier: CardPlacement, later: CardPlacement): boolean {
  return earlier.laneId === later.laneId && earlier.index <= later.index
}

function putIntoCell(
  cards: readonly Card[],
  { card, laneId }: CardPlacement,
  index: number,
): readonly Card[] {
  const next = cards.filter((each) => each.lane === laneId)[Math.max(0, index)]
  const placed = withSoundDirection(card.lane === laneId ? card : { ...card, lane: laneId })
  return insert(cards, next === undefined ? cards.length : cards.indexOf(next), placed)
}

function isSameInLanes(lanes: readonly Lane[], a: readonly Card[], b: readonly Card[]): boolean {
  return (
    a.length === b.length &&
    lanes.every(({ id }) =>
      isSameOrder(
        a.filter((card) => card.lane === id),
        b.filter((card) => card.lane === id),
      ),
    )
  )
}

function areNew(
  placed: readonly { readonly id: string }[],
  others: readonly { readonly id: string }[],
): boolean {
  const taken = new Set(others.map(({ id }) => id))
  for (const { id } of placed) {
    if (taken.has(id)) return false
    taken.add(id)
  }
  return true
}

function firstOfEach<Item>(items: readonly Item[], idOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const isFirst = !seen.has(idOf(item))
    seen.add(idOf(item))
    return isFirst
  })
}

function without<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: ReadonlySet<string>,
): readonly Item[] {
  return items.filter((item) => !ids.has(item.id))
}

function insertAll<Item>(
  items: readonly Item[],
  index: number,
  placed: readonly Item[],
): readonly Item[] {
  const at = Math.max(0, index)
  return [...items.slice(0, at), ...placed, ...items.slice(at)]
}
