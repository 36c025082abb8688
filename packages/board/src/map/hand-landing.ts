import { laneFor, type Card, type Step } from '@amtsweg/journey'
import type { Editor, TLShapeId, VecLike } from 'tldraw'
import type { Hand, LooseCard } from './hand.ts'
import { journeyMap } from './journey-map.ts'
import { landingAt, type CellPlace, type Landing } from './landing.ts'

/** The place of one of several cards; `index` counts the cards that are not in the hand. */
export interface CardLanding {
  readonly loose: LooseCard
  readonly place: CellPlace
}

/** Where everything in a hand would land together. */
export type HandLanding =
  | {
      readonly type: 'card'
      readonly journeyId: TLShapeId
      readonly cards: readonly CardLanding[]
    }
  | Exclude<Landing, { type: 'card' }>

/**
 * Where a hand lets go at a page point. What lies under the pointer lands in the place pointed at;
 * steps and phases land side by side there. Cards from one cell, and notes, all land in that place.
 * Cards from several steps keep their distance in steps, those from several lanes their lane;
 * at the edge of the journey they stay in its last column. `null` where nothing can land.
 */
export function handLanding(editor: Editor, hand: Hand, point: VecLike): HandLanding | null {
  if (hand.type === 'card') return cardsLanding(editor, hand, point)
  const landing = landingAt(editor, point, hand.type, hand.held)
  const map = journeyMap(editor, landing?.journeyId)
  if (landing === null || landing.type === 'card' || map === undefined) return null
  const keys = new Set(hand.ids.map((id) => map.keys.get(id)))
  const held = map.keys.get(hand.held)
  const { phases } = map.journey
  const siblings =
    landing.type === 'phase'
      ? phases
      : (phases.find((each) => each.id === landing.phaseId)?.steps ?? [])
  return { ...landing, index: indexAmongOthers(siblings, { keys, held, index: landing.index }) }
}

/** The marks to show for a landing: one for each place. */
export function landingMarks(landing: HandLanding | null): readonly Landing[] {
  if (landing === null) return []
  if (landing.type !== 'card') return [landing]
  const cells = new Map<string, Landing>()
  for (const { place } of landing.cards) {
    const cell = `${place.stepId} ${place.laneId}`
    if (!cells.has(cell)) cells.set(cell, { ...place, type: 'card' })
  }
  return [...cells.values()]
}

function cardsLanding(
  editor: Editor,
  hand: Hand & { type: 'card' },
  point: VecLike,
): HandLanding | null {
  const at = landingAt(editor, point, 'card', hand.held.id)
  const map = journeyMap(editor, at?.journeyId)
  if (at?.type !== 'card' || map === undefined) return null
  const steps = map.journey.phases.flatMap((phase) => phase.steps)
  const keys = new Set(hand.cards.map(({ id }) => map.keys.get(id)))
  const held = map.keys.get(hand.held.id)
  const pointed = cellCards(steps, at)
  const index = indexAmongOthers(pointed, { keys, held, index: at.index })
  const target = steps.findIndex((step) => step.id === at.stepId)
  const isOneLane = areAlike(hand.cards, ({ card, journeyId }) => `${journeyId} ${card.lane}`)

  const placeOf = ({ source }: LooseCard): CellPlace => {
    const from = hand.held.source
    const isBeside = source !== null && source.journeyId === from?.journeyId
    const offset = isBeside ? source.column - from.column : 0
    const column = Math.min(Math.max(target + offset, 0), steps.length - 1)
    const stepId = steps[column]?.id ?? at.stepId
    const laneId =
      source === null || isOneLane ? at.laneId : laneFor(source.card, map.journey.lanes)
    const cell = { journeyId: at.journeyId, stepId, laneId }
    if (stepId === at.stepId && laneId === at.laneId) return { ...cell, index }
    return { ...cell, index: ownIndex(steps, { cell, source, keys }) }
  }
  const cards = hand.cards.map((loose) => ({ loose, place: placeOf(loose) }))
  return { type: 'card', journeyId: at.journeyId, cards }
}

/** Its own place for a card that stays in its cell, else the end of the cell. */
function ownIndex(
  steps: readonly Step[],
  at: {
    readonly cell: Omit<CellPlace, 'index'>
    readonly source: LooseCard['source']
    readonly keys: ReadonlySet<string | undefined>
  },
): number {
  const { cell, source, keys } = at
  const cards = cellCards(steps, cell)
  const isThere = source?.journeyId === cell.journeyId
  const own = isThere ? cards.findIndex((card) => card.id === source.card.id) : -1
  const above = own === -1 ? cards : cards.slice(0, own)
  return above.filter((card) => !keys.has(card.id)).length
}

function cellCards(
  steps: readonly Step[],
  cell: { readonly stepId: string; readonly laneId: string },
): readonly Card[] {
  const step = steps.find((each) => each.id === cell.stepId)
  return step?.cards.filter((card) => card.lane === cell.laneId) ?? []
}

/** An index that counts all but what is held, as one that counts all but the whole hand. */
function indexAmongOthers(
  siblings: readonly { readonly id: string }[],
  at: {
    readonly keys: ReadonlySet<string | undefined>
    readonly held: string | undefined
    readonly index: number
  },
): number {
  const before = siblings.filter(({ id }) => id !== at.held).slice(0, at.index)
  return before.filter(({ id }) => !at.keys.has(id)).length
}

function areAlike(
  cards: readonly LooseCard[],
  of: (source: NonNullable<LooseCard['source']>) => string,
): boolean {
  const all = cards.flatMap(({ source }) => (source === null ? [] : [of(source)]))
  return new Set(all).size <= 1
}
