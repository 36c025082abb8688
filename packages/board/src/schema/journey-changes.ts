import type { Card, Journey, Phase, Step } from '@amtsweg/journey'
import { createShapeId, type TLParentId, type TLShape, type TLShapeId } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { placeInOrder } from './place-in-order.ts'
import type { JourneyReading } from './read-journey.ts'
import {
  isMapShape,
  isMapShapeOf,
  type CardShape,
  type JourneyShape,
  type MapShape,
  type MapShapeType,
  type PhaseShape,
  type StepShape,
} from './shapes.ts'

/** What to write so that a board shows a changed journey. */
export interface JourneyChanges {
  /** New and changed shapes, parents before children. */
  readonly put: readonly MapShape[]
  /** Shapes of what is no longer part of the journey, with what hangs below them. */
  readonly remove: readonly TLShapeId[]
}

/** What `journeyChanges` needs to know of the board. */
export interface ChangeContext {
  readonly shape: JourneyShape
  /** The journey as it is read from the board now. */
  readonly reading: JourneyReading
  readonly getShape: (id: TLShapeId) => TLShape | undefined
  /** Gives a fresh unique id without prefix at each call. */
  readonly createId: () => string
  /**
   * Shapes that lie elsewhere and now become part of this journey, by their id in `next`. They
   * keep their identity instead of being deleted and made anew.
   */
  readonly adopt?: ReadonlyMap<string, TLShapeId> | undefined
}

/**
 * The fewest records to write so that `shape` reads as `next`: only what differs, and new
 * indices only for what changes its place. Sizes and positions are left to the layout.
 */
export function journeyChanges(next: Journey, context: ChangeContext): JourneyChanges {
  const { shape, reading, getShape } = context
  const put: MapShape[] = []
  const seen = new Set<TLShapeId>()

  const existing = <K extends MapShapeType>(type: K, key: string) => {
    const ids = {
      journey: undefined,
      phase: reading.phases,
      step: reading.steps,
      card: reading.cards,
    }
    const id = ids[type]?.get(key) ?? context.adopt?.get(key)
    const found = id === undefined ? undefined : getShape(id)
    return found !== undefined && isMapShapeOf(found, type) ? found : undefined
  }
  // What comes from elsewhere may bear a key that is taken here; its new one is written down.
  const adopted = (key: string, before: MapShape | undefined) =>
    before !== undefined && context.adopt?.get(key) === before.id ? { key } : {}
  const write = <S extends MapShape>(before: S | undefined, after: S): S => {
    seen.add(after.id)
    if (before === undefined || !sameShape(before, after)) put.push(after)
    return after
  }
  const fresh = (parentId: TLParentId, index: IndexKey) => ({
    id: createShapeId(context.createId()),
    typeName: 'shape' as const,
    parentId,
    index,
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1 as const,
    meta: {},
  })

  const writeCard = (card: Card, parentId: TLShapeId, index: IndexKey) => {
    const before = existing('card', card.id)
    const { id: key, ...fields } = card
    const props = before?.props ?? { key, w: 1, h: 1 }
    const after: CardShape = {
      ...(before ?? fresh(parentId, index)),
      type: 'card',
      parentId,
      index,
      props: { ...props, ...fields, ...adopted(key, before) },
    }
    write(before, after)
  }
  const writeStep = (step: Step, parentId: TLShapeId, index: IndexKey) => {
    const before = existing('step', step.id)
    const { id: key, cards, ...fields } = step
    const props = before?.props ?? { key, w: 1, h: 1 }
    const after: StepShape = {
      ...(before ?? fresh(parentId, index)),
      type: 'step',
      parentId,
      index,
      props: { ...props, ...fields, ...adopted(key, before) },
    }
    const { id } = write(before, after)
    const indices = placeInOrder(cards.map((card) => place(existing('card', card.id), id)))
    cards.forEach((card, at) => writeCard(card, id, indices[at] ?? index))
  }
  const writePhase = (phase: Phase, parentId: TLShapeId, index: IndexKey) => {
    const before = existing('phase', phase.id)
    const { id: key, steps, ...fields } = phase
    const props = before?.props ?? { key, w: 1, h: 1 }
    const after: PhaseShape = {
      ...(before ?? fresh(parentId, index)),
      type: 'phase',
      parentId,
      index,
      props: { ...props, ...fields, ...adopted(key, before) },
    }
    const { id } = write(before, after)
    const indices = placeInOrder(steps.map((step) => place(existing('step', step.id), id)))
    steps.forEach((step, at) => writeStep(step, id, indices[at] ?? index))
  }

  const { id: _id, phases, ...fields } = next
  write(shape, { ...shape, props: { ...shape.props, ...fields } })
  const indices = placeInOrder(phases.map((phase) => place(existing('phase', phase.id), shape.id)))
  phases.forEach((phase, at) => writePhase(phase, shape.id, indices[at] ?? shape.index))

  const { phases: phaseIds, steps, cards } = reading
  const known = [...phaseIds.values(), ...steps.values(), ...cards.values()]
  return { put, remove: known.filter((id) => !seen.has(id)) }
}

/** The index counts only among the siblings it was made for. */
function place(shape: TLShape | undefined, parentId: TLParentId): { index: IndexKey | null } {
  return { index: shape?.parentId === parentId ? shape.index : null }
}

function sameShape(a: MapShape, b: MapShape): boolean {
  if (!isMapShape(a) || a.parentId !== b.parentId || a.index !== b.index) return false
  const before: Readonly<Record<string, unknown>> = { ...a.props }
  // Values are compared by identity: a command hands on what it does not change.
  return Object.entries(b.props).every(([key, value]) => before[key] === value)
}
