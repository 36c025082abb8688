import type { Card, Journey, Lane } from '@amtsweg/journey'
import type { Editor, TLShape, TLShapeId, VecLike } from 'tldraw'
import { isMapShape } from '../schema/index.ts'
import { journeyIdOf, journeyMap, type JourneyMap } from './journey-map.ts'
import { isNote } from './note-text.ts'

/** Where a card in the hand comes from. Ids are those within its journey. */
interface CardSource {
  readonly journeyId: TLShapeId
  readonly card: Card
  readonly lanes: readonly Lane[]
  readonly stepId: string
  /** Number of steps before it in the journey. */
  readonly column: number
}

/** A card in the hand, or a note: that comes from nowhere. */
export interface LooseCard {
  readonly id: TLShapeId
  readonly source: CardSource | null
}

/** What is being dragged together, in the order in which it shall lie. The kind of what is under the pointer decides. */
export type Hand =
  | { readonly type: 'card'; readonly cards: readonly LooseCard[]; readonly held: LooseCard }
  | {
      readonly type: 'step' | 'phase'
      readonly ids: readonly TLShapeId[]
      readonly held: TLShapeId
    }

/** Pixels within which notes lie in one row: half a note. */
const ROW = 100

/** What a hand with these shapes holds at a point; `null` when it has no part of a map and no note. */
export function handOf(editor: Editor, ids: readonly TLShapeId[], point: VecLike): Hand | null {
  const own = new Set(ids)
  const shapes = ids.flatMap((id) => {
    const shape = editor.getShape(id)
    if (shape === undefined || shape.type === 'journey') return []
    if (!isMapShape(shape) && !isNote(shape)) return []
    // A card selected together with its step goes where the step goes.
    const isWithin = editor.findShapeAncestor(shape, (each) => own.has(each.id)) !== undefined
    return isWithin ? [] : [shape]
  })
  const held = nearest(editor, shapes, point)
  if (held === undefined) return null
  if (held.type === 'step' || held.type === 'phase') {
    const { type } = held
    const alike = inOrder(
      editor,
      shapes.filter((shape) => shape.type === type),
    )
    return { type, ids: alike, held: held.id }
  }
  const cards = inOrder(
    editor,
    shapes.filter((shape) => shape.type === 'card'),
  ).map((id) => ({ id, source: sourceOf(editor, id) }))
  const notes = shapes.filter(isNote).sort((a, b) => compareInRows(editor, a, b))
  const all = [...cards, ...notes.map(({ id }) => ({ id, source: null }))]
  const first = all.find(({ id }) => id === held.id)
  return first === undefined ? null : { type: 'card', cards: all, held: first }
}

function nearest<S extends TLShape>(
  editor: Editor,
  shapes: readonly S[],
  point: VecLike,
): S | undefined {
  const distance = (shape: S) => {
    const box = editor.getShapePageBounds(shape.id)
    if (box === undefined) return Number.POSITIVE_INFINITY
    const right = Math.max(box.minX - point.x, point.x - box.maxX, 0)
    const down = Math.max(box.minY - point.y, point.y - box.maxY, 0)
    return Math.hypot(right, down)
  }
  const distances = shapes.map((shape) => ({ shape, distance: distance(shape) }))
  const least = Math.min(...distances.map((each) => each.distance))
  // The last of those that lie above one another is the one in front.
  return distances.findLast((each) => each.distance === least)?.shape
}

/** The order of reading: journey by journey, step by step, lane by lane, top to bottom. */
function inOrder(editor: Editor, shapes: readonly TLShape[]): readonly TLShapeId[] {
  const wanted = new Set(shapes.map(({ id }) => id))
  const journeys = new Set(shapes.flatMap((shape) => journeyIdOf(editor, shape) ?? []))
  return [...journeys].flatMap((journeyId) => {
    const map = journeyMap(editor, journeyId)
    if (map === undefined) return []
    const order = orders.get(map) ?? readingOrder(map)
    orders.set(map, order)
    return order.filter((id) => wanted.has(id))
  })
}

/** The same at every frame of a drag. */
const orders = new WeakMap<JourneyMap, readonly TLShapeId[]>()

function readingOrder({ journey, phases, steps, cards }: JourneyMap): readonly TLShapeId[] {
  const ids = journey.phases.flatMap((phase) => [
    phases.get(phase.id),
    ...phase.steps.flatMap((step) => [
      steps.get(step.id),
      ...journey.lanes.flatMap((lane) =>
        step.cards.filter((card) => card.lane === lane.id).map((card) => cards.get(card.id)),
      ),
    ]),
  ])
  return ids.filter((id) => id !== undefined)
}

function sourceOf(editor: Editor, id: TLShapeId): CardSource | null {
  const shape = editor.getShape(id)
  const journeyId = shape && journeyIdOf(editor, shape)
  const map = journeyMap(editor, journeyId)
  const key = map?.keys.get(id)
  if (journeyId === undefined || map === undefined || key === undefined) return null
  const places = columns.get(map.journey) ?? columnsOf(map.journey)
  columns.set(map.journey, places)
  const place = places.get(key)
  return place === undefined ? null : { journeyId, lanes: map.journey.lanes, ...place }
}

type CardPlace = Pick<CardSource, 'card' | 'stepId' | 'column'>
const columns = new WeakMap<Journey, ReadonlyMap<string, CardPlace>>()

function columnsOf(journey: Journey): ReadonlyMap<string, CardPlace> {
  const steps = journey.phases.flatMap((phase) => phase.steps)
  return new Map(
    steps.flatMap((step, column) =>
      step.cards.map((card) => [card.id, { card, stepId: step.id, column }]),
    ),
  )
}

function compareInRows(editor: Editor, a: TLShape, b: TLShape): number {
  const [left, right] = [editor.getShapePageBounds(a), editor.getShapePageBounds(b)]
  if (left === undefined || right === undefined) return 0
  const rows = Math.round(left.y / ROW) - Math.round(right.y / ROW)
  return rows === 0 ? left.x - right.x : rows
}
