import { isSameOrder, insert, mapSteps } from './journey-parts.ts'
import { isCardLane } from './lanes.ts'
import { JOURNEY_LIMITS } from './limits.ts'
import type { Journey, Lane, LaneKind, LocalizedText } from './model.ts'

/*
 * Commands for the lanes of a journey. A journey always keeps one lane for cards that is shown, and has each lane that
 * shows properties of the steps, and the line of visibility, at most once. What cannot be done gives the same object back.
 */

/** Whether a journey may have one more lane of a kind: as many as one likes for cards, one of each other kind. */
export function canAddLane(journey: Pick<Journey, 'lanes'>, kind: LaneKind): boolean {
  if (journey.lanes.length >= JOURNEY_LIMITS.lanes) return false
  return isCardLane(kind) || !journey.lanes.some((lane) => lane.kind === kind)
}

/** Adds a lane after `index` others; `title` `null` shows the kind's own name. */
export function addLane(
  journey: Journey,
  {
    id,
    kind,
    title,
    index,
  }: {
    readonly id: string
    readonly kind: LaneKind
    readonly title: LocalizedText | null
    readonly index: number
  },
): Journey {
  if (!canAddLane(journey, kind) || journey.lanes.some((lane) => lane.id === id)) return journey
  const lane: Lane = { id, kind, title, hidden: false }
  return { ...journey, lanes: insert(journey.lanes, index, lane) }
}

/** Moves a lane so that `index` others lie above it. */
export function moveLane(
  journey: Journey,
  { laneId, index }: { readonly laneId: string; readonly index: number },
): Journey {
  const lane = journey.lanes.find((each) => each.id === laneId)
  if (lane === undefined) return journey
  const others = journey.lanes.filter((each) => each !== lane)
  const lanes = insert(others, index, lane)
  return isSameOrder(lanes, journey.lanes) ? journey : { ...journey, lanes }
}

/** Hides a lane; its cards stay and are counted. The last lane for cards that is shown stays so. */
export function hideLane(journey: Journey, laneId: string): Journey {
  if (!mayGo(journey, laneId)) return journey
  const lanes = journey.lanes.map((lane) =>
    lane.id === laneId && !lane.hidden ? { ...lane, hidden: true } : lane,
  )
  return isSameOrder(lanes, journey.lanes) ? journey : { ...journey, lanes }
}

/** Removes a lane with the cards in it. The last lane for cards that is shown stays. */
export function removeLane(journey: Journey, laneId: string): Journey {
  if (!journey.lanes.some((lane) => lane.id === laneId) || !mayGo(journey, laneId)) return journey
  const without = mapSteps(journey, (step) => {
    const cards = step.cards.filter((card) => card.lane !== laneId)
    return cards.length === step.cards.length ? step : { ...step, cards }
  })
  return { ...without, lanes: journey.lanes.filter((lane) => lane.id !== laneId) }
}

function mayGo(journey: Journey, laneId: string): boolean {
  return journey.lanes.some((lane) => lane.id !== laneId && !lane.hidden && isCardLane(lane.kind))
}
