import { CARD_KINDS, LANE_KINDS } from './model.ts'
import type { CardKind, Journey, Lane, LaneKind } from './model.ts'

/** The lanes of a journey that names none of its own: one of each kind, in order. */
export const DEFAULT_LANES: readonly Lane[] = LANE_KINDS.map((kind) => ({
  id: kind,
  kind,
  title: null,
  hidden: false,
}))

/** The kind of a card that is put into a lane of this kind, `null` where no card goes. */
export function cardKindOf(kind: LaneKind): CardKind | null {
  return CARD_KINDS.find((each) => each === kind) ?? null
}

/** Whether lanes of this kind take cards. */
export function isCardLane(kind: LaneKind): boolean {
  return cardKindOf(kind) !== null
}

/** The visible lanes that take cards, top to bottom; never empty for a valid journey with one shown. */
export function cardLanes(journey: Pick<Journey, 'lanes'>): readonly Lane[] {
  return journey.lanes.filter((lane) => !lane.hidden && isCardLane(lane.kind))
}

/**
 * Id of the lane where a card of this kind belongs: the first lane of its kind, for a question the
 * one for thoughts, else the first that takes cards.
 *
 * @throws when no lane takes cards, which no valid journey has.
 */
export function homeLane(kind: CardKind, lanes: readonly Lane[]): string {
  const wanted = kind === 'question' ? 'thought' : kind
  const lane =
    lanes.find((each) => each.kind === wanted) ?? lanes.find((each) => isCardLane(each.kind))
  if (lane === undefined) throw new Error('a journey has at least one lane for cards')
  return lane.id
}
