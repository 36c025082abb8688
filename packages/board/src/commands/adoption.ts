import type { Card, Phase, Step } from '@amtsweg/journey'
import type { TLShapeId } from 'tldraw'
import type { JourneyMap } from '../map/journey-map.ts'
import { keyFor } from '../schema/index.ts'

/**
 * Readies parts of one journey for becoming parts of another: their shapes keep their identity, and
 * an id that is taken there gives way to one that is not.
 */
export interface Adoption {
  /** Shape of each part, by its id in the new journey. */
  readonly shapes: ReadonlyMap<string, TLShapeId>
  phase(from: JourneyMap, phase: Phase): Phase
  step(from: JourneyMap, step: Step): Step
  card(from: JourneyMap, card: Card): Card
}

/** Begins an adoption by a journey. */
export function adoption(target: JourneyMap): Adoption {
  const shapes = new Map<string, TLShapeId>()
  const adopt = (
    id: string,
    { shapeId, taken }: { shapeId: TLShapeId | undefined; taken: ReadonlyMap<string, TLShapeId> },
  ) => {
    if (shapeId === undefined || taken.get(id) === shapeId) return id
    const own = keyFor({ shapeId, key: id }, (each) => taken.has(each) || shapes.has(each))
    shapes.set(own, shapeId)
    return own
  }
  const card = (from: JourneyMap, each: Card): Card => {
    const id = adopt(each.id, { shapeId: from.cards.get(each.id), taken: target.cards })
    return id === each.id ? each : { ...each, id }
  }
  const step = (from: JourneyMap, each: Step): Step => {
    const id = adopt(each.id, { shapeId: from.steps.get(each.id), taken: target.steps })
    const cards = each.cards.map((one) => card(from, one))
    const isSame = id === each.id && cards.every((one, at) => one === each.cards[at])
    return isSame ? each : { ...each, id, cards }
  }
  const phase = (from: JourneyMap, each: Phase): Phase => {
    const id = adopt(each.id, { shapeId: from.phases.get(each.id), taken: target.phases })
    const steps = each.steps.map((one) => step(from, one))
    const isSame = id === each.id && steps.every((one, at) => one === each.steps[at])
    return isSame ? each : { ...each, id, steps }
  }
  return { shapes, phase, step, card }
}
