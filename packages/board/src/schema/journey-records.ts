import {
  layoutJourney,
  type Card,
  type Journey,
  type Language,
  type Phase,
  type Step,
} from '@amtsweg/journey'
import { createShapeId, type TLParentId, type TLShapeId } from '@tldraw/tlschema'
import { getIndices, type IndexKey } from '@tldraw/utils'
import type { CardShape, JourneyShape, MapShape, PhaseShape, StepShape } from './shapes.ts'

/** Where and how to put a journey on a board. */
export interface JourneyPlacement {
  /** Gives a fresh unique id without prefix at each call. */
  readonly createId: () => string
  readonly parentId: TLParentId
  /** Place among the children of `parentId`. */
  readonly index: IndexKey
  /** Left edge in page pixels. */
  readonly x: number
  /** Top edge in page pixels. */
  readonly y: number
  /** Language in which texts are measured for the first layout. */
  readonly language: Language
}

/** The shapes of a journey, laid out, each parent before its children, all with fresh ids. */
export function journeyRecords(journey: Journey, placement: JourneyPlacement): MapShape[] {
  const layout = layoutJourney(journey, placement.language)
  const newId = () => createShapeId(placement.createId())

  const cardShape = (card: Card, parentId: TLShapeId, index: IndexKey): CardShape => {
    const box = layout.cards.get(card.id)
    return {
      ...base({ id: newId(), parentId, index, x: box?.x ?? 0, y: box?.y ?? 0 }),
      type: 'card',
      props: {
        key: card.id,
        kind: card.kind,
        lane: card.lane,
        text: card.text,
        direction: card.direction,
        ...size(box),
      },
    }
  }
  const stepShapes = (step: Step, parentId: TLShapeId, index: IndexKey): MapShape[] => {
    const box = layout.steps.get(step.id)
    const { id: key, cards, ...fields } = step
    const shape: StepShape = {
      ...base({ id: newId(), parentId, index, x: box?.x ?? 0, y: box?.y ?? 0 }),
      type: 'step',
      props: { key, ...fields, ...size(box) },
    }
    return [shape, ...eachWithIndex(cards, (card, at) => cardShape(card, shape.id, at))]
  }
  const phaseShapes = (phase: Phase, parentId: TLShapeId, index: IndexKey): MapShape[] => {
    const box = layout.phases.get(phase.id)
    const shape: PhaseShape = {
      ...base({ id: newId(), parentId, index, x: box?.x ?? 0, y: box?.y ?? 0 }),
      type: 'phase',
      props: { key: phase.id, title: phase.title, ...size(box) },
    }
    return [
      shape,
      ...eachWithIndex(phase.steps, (step, at) => stepShapes(step, shape.id, at)).flat(),
    ]
  }

  const { id: key, phases, ...fields } = journey
  const { parentId, index, x, y } = placement
  const root: JourneyShape = {
    ...base({ id: newId(), parentId, index, x, y }),
    type: 'journey',
    props: { key, ...fields, ...size(layout) },
  }
  return [root, ...eachWithIndex(phases, (phase, at) => phaseShapes(phase, root.id, at)).flat()]
}

function eachWithIndex<Item, Out>(
  items: readonly Item[],
  make: (item: Item, index: IndexKey) => Out,
): Out[] {
  // `getIndices(n)` gives n + 1 keys, and is never called for an empty list.
  const indices = items.length === 0 ? [] : getIndices(items.length - 1)
  return indices.flatMap((index, at) => {
    const item = items[at]
    return item === undefined ? [] : [make(item, index)]
  })
}

function base(at: { id: TLShapeId; parentId: TLParentId; index: IndexKey; x: number; y: number }) {
  const { id, parentId, index, x, y } = at
  return {
    id,
    typeName: 'shape' as const,
    parentId,
    index,
    x,
    y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
  }
}

function size(box: { readonly w: number; readonly h: number } | undefined) {
  return { w: box?.w ?? 1, h: box?.h ?? 1 }
}
