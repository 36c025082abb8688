import {
  DEFAULT_LANES,
  homeLane,
  isCardLane,
  type Card,
  type Journey,
  type Lane,
  type Phase,
  type Step,
} from '@amtsweg/journey'
import type { TLShape, TLShapeId } from '@tldraw/tlschema'
import { keyFor } from './key-for.ts'
import {
  isMapShapeOf,
  type CardShape,
  type JourneyShape,
  type PhaseShape,
  type StepShape,
} from './shapes.ts'

/** Gives the children of a shape in order. */
export type ChildrenOf = (parentId: TLShapeId) => readonly TLShape[]

/** A journey as it stands on a board, and which shape shows which part of it. */
export interface JourneyReading {
  readonly journey: Journey
  /** Shape of each phase, by its id in `journey`. */
  readonly phases: ReadonlyMap<string, TLShapeId>
  /** Shape of each step, by its id in `journey`. */
  readonly steps: ReadonlyMap<string, TLShapeId>
  /** Shape of each card, by its id in `journey`. */
  readonly cards: ReadonlyMap<string, TLShapeId>
}

/**
 * Reads the journey of a shape with everything below it. Tolerant: a shape of another type in
 * the tree is passed over, a key that is already taken reads as `keyFor` says, a card in an unknown lane reads as lying in the home lane of its kind.
 */
export function readJourney(shape: JourneyShape, childrenOf: ChildrenOf): JourneyReading {
  const lanes = readLanes(shape.props.lanes)
  const phases = new Map<string, TLShapeId>()
  const steps = new Map<string, TLShapeId>()
  const cards = new Map<string, TLShapeId>()

  const readCard = (card: CardShape): Card => ({
    id: claim(cards, card),
    kind: card.props.kind,
    lane: laneOf(card, lanes),
    text: card.props.text,
    direction: card.props.kind === 'document' ? card.props.direction : null,
  })
  const readStep = (step: StepShape): Step => {
    const { w: _w, h: _h, key: _key, ...fields } = step.props
    return {
      id: claim(steps, step),
      ...fields,
      cards: childrenOf(step.id)
        .filter((child) => isMapShapeOf(child, 'card'))
        .map(readCard),
    }
  }
  const readPhase = (phase: PhaseShape): Phase => ({
    id: claim(phases, phase),
    title: phase.props.title,
    steps: childrenOf(phase.id)
      .filter((child) => isMapShapeOf(child, 'step'))
      .map(readStep),
  })

  const { key, title, state, service, persona, note, origin } = shape.props
  const journey: Journey = {
    id: key,
    title,
    state,
    service,
    persona,
    lanes,
    phases: childrenOf(shape.id)
      .filter((child) => isMapShapeOf(child, 'phase'))
      .map(readPhase),
    note,
    origin,
  }
  return { journey, phases, steps, cards }
}

function claim(taken: Map<string, TLShapeId>, shape: PhaseShape | StepShape | CardShape): string {
  const id = keyFor({ shapeId: shape.id, key: shape.props.key }, (each) => taken.has(each))
  taken.set(id, shape.id)
  return id
}

function laneOf(card: CardShape, lanes: readonly Lane[]): string {
  const { lane, kind } = card.props
  if (lanes.some((known) => known.id === lane && isCardLane(known.kind))) return lane
  return homeLane(kind, lanes)
}

/** Lanes with unique ids; the default ones when there is none for cards. */
function readLanes(lanes: readonly Lane[]): readonly Lane[] {
  const ids = new Set(lanes.map((lane) => lane.id))
  const sound = ids.size === lanes.length && lanes.some((lane) => isCardLane(lane.kind))
  return sound ? lanes : DEFAULT_LANES
}
