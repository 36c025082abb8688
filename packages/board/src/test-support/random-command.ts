import {
  CARD_KINDS,
  CHANNELS,
  LANE_KINDS,
  addCard,
  addLane,
  addPhase,
  addStep,
  cardLanes,
  copyStep,
  hideLane,
  moveCard,
  moveLane,
  movePhase,
  moveStep,
  placeSteps,
  removeLane,
  setCard,
  setJourney,
  setLane,
  setPhase,
  setStep,
  type Journey,
} from '@amtsweg/journey'
import fc from 'fast-check'
import { uniqueId, type Editor, type TLShapeId } from 'tldraw'
import { addJourney } from '../commands/add-journey.ts'
import { changeJourney } from '../commands/change-journey.ts'
import { dropHand } from '../commands/drop-hand.ts'
import { makeToBe } from '../commands/make-to-be.ts'
import { journeyMap, type JourneyMap } from '../map/journey-map.ts'
import { isMapShapeOf } from '../schema/index.ts'

const some = fc.nat({ max: 60 })
/** Of a map's width or height, and a little beyond its edges. */
const share = fc.double({ min: -0.1, max: 1.1, noNaN: true })
const text = fc.constantFrom('Antrag', 'Größe prüfen', '', 'zwei\nZeilen', 'Straße 7 | Ost')

/** What somebody does with the maps of a page. Numbers choose among what is there at that moment. */
const commandArbitrary = fc.oneof(
  { weight: 1, arbitrary: fc.record({ type: fc.constant('add journey' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('add phase' as const), at: some, text }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('add step' as const), at: some, text }) },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant('add card' as const), at: some, to: some, text }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('move phase' as const), at: some, to: some }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('move step' as const), at: some, to: some }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant('move card' as const), at: some, to: some }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('name journey' as const), text }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('name phase' as const), at: some, text }) },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('set step' as const), at: some, to: some }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('write card' as const), at: some, text }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('turn card' as const), at: some, to: some }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('make to-be' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('drag cards' as const, 'drag steps' as const),
      at: some,
      count: fc.integer({ min: 1, max: 5 }),
      right: share,
      down: share,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('copy step' as const), at: some, to: some }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('add lane' as const), at: some, to: some, text }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('move lane' as const), at: some, to: some }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('name lane' as const), at: some, text }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('hide lane' as const, 'show lane' as const, 'delete lane' as const),
      at: some,
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('delete card' as const), at: some }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('delete step' as const), at: some }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete phase' as const), at: some }) },
)

/** Something that `commandArbitrary` draws. */
type RandomCommand = typeof commandArbitrary extends fc.Arbitrary<infer C> ? C : never

/** A command and the journey it is about, as a number that chooses among those of the page. */
export const anyCommand = fc.record({ journey: fc.nat({ max: 3 }), command: commandArbitrary })

/** Does what the command says, as one step of the history; nothing where there is nothing to do it with. */
export function runCommand(
  editor: Editor,
  { journey: number, command }: { readonly journey: number; readonly command: RandomCommand },
): void {
  editor.markHistoryStoppingPoint(command.type)
  const journeys = editor
    .getCurrentPageShapesSorted()
    .filter((shape) => isMapShapeOf(shape, 'journey'))
  const journeyId = pick(journeys, number)?.id
  const map = journeyMap(editor, journeyId)
  if (command.type === 'add journey' || journeyId === undefined || map === undefined) {
    if (journeys.length < 3) addJourney(editor, { x: 0, y: 3000 * (journeys.length + 1) })
    return
  }
  if (command.type === 'make to-be') {
    if (journeys.length < 3) makeToBe(editor, journeyId)
    return
  }
  if (command.type === 'drag cards' || command.type === 'drag steps') {
    // From this journey, or several: to any place of any of them, or off the maps.
    const type = command.type === 'drag cards' ? 'card' : 'step'
    const all = editor.getCurrentPageShapesSorted().filter((shape) => isMapShapeOf(shape, type))
    const from = command.at % Math.max(1, all.length)
    const ids = all.slice(from, from + command.count).map(({ id }) => id)
    const bounds = editor.getShapePageBounds(journeyId)
    if (bounds === undefined) return
    const { x, y, w, h } = bounds
    dropHand(editor, ids, { x: x + command.right * w, y: y + command.down * h })
    return
  }
  const removed = removedShape(map, command)
  if (removed !== undefined) editor.deleteShapes([removed])
  else changeJourney(editor, { journeyId, change: (journey) => changed(journey, command) })
}

function removedShape(map: JourneyMap, command: RandomCommand): TLShapeId | undefined {
  switch (command.type) {
    case 'delete card':
      return pick([...map.cards.values()], command.at)
    case 'delete step':
      return pick([...map.steps.values()], command.at)
    case 'delete phase':
      return pick([...map.phases.values()], command.at)
    default:
      return undefined
  }
}

function changed(journey: Journey, command: RandomCommand): Journey {
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const cards = steps.flatMap((step) => step.cards)
  const phase = pick(journey.phases, 'at' in command ? command.at : 0)
  const step = pick(steps, 'at' in command ? command.at : 0)
  const card = pick(cards, 'at' in command ? command.at : 0)
  const laneId = pick(journey.lanes, 'at' in command ? command.at : 0)?.id ?? ''
  const id = uniqueId()
  switch (command.type) {
    case 'add phase':
      return addPhase(journey, {
        id,
        title: command.text,
        index: command.at % (journey.phases.length + 1),
      })
    case 'add step':
      if (phase === undefined) return journey
      return addStep(journey, {
        phaseId: phase.id,
        id,
        title: command.text,
        index: command.at % (phase.steps.length + 1),
      })
    case 'add card': {
      const lane = pick(cardLanes(journey), command.to)
      const kind = pick(CARD_KINDS, command.to)
      if (step === undefined || lane === undefined || kind === undefined) return journey
      const made = { id, kind, lane: lane.id, text: command.text, direction: null }
      return addCard(journey, {
        stepId: step.id,
        card: made,
        index: command.to % (step.cards.length + 1),
      })
    }
    case 'move phase':
      if (phase === undefined) return journey
      return movePhase(journey, { phaseId: phase.id, index: command.to % journey.phases.length })
    case 'move step': {
      const into = pick(journey.phases, command.to)
      if (step === undefined || into === undefined) return journey
      return moveStep(journey, {
        stepId: step.id,
        phaseId: into.id,
        index: command.to % (into.steps.length + 1),
      })
    }
    case 'move card': {
      const into = pick(steps, command.to)
      const lane = pick(cardLanes(journey), command.to + command.at)
      if (card === undefined || into === undefined || lane === undefined) return journey
      return moveCard(journey, {
        cardId: card.id,
        stepId: into.id,
        laneId: lane.id,
        index: command.at % (into.cards.length + 1),
      })
    }
    case 'name journey':
      return setJourney(journey, { title: command.text })
    case 'name phase':
      return phase === undefined
        ? journey
        : setPhase(journey, { phaseId: phase.id, title: command.text })
    case 'set step': {
      const channel = pick(CHANNELS, command.to) ?? 'none'
      const change = { channel, waitDays: command.to, emotion: (command.to % 5) + 1 }
      return step === undefined ? journey : setStep(journey, { stepId: step.id, change })
    }
    case 'write card':
      return card === undefined
        ? journey
        : setCard(journey, { cardId: card.id, change: { text: command.text } })
    case 'turn card': {
      const kind = pick(CARD_KINDS, command.to)
      if (card === undefined || kind === undefined) return journey
      return setCard(journey, { cardId: card.id, change: { kind } })
    }
    case 'copy step': {
      const into = pick(journey.phases, command.to)
      if (step === undefined || into === undefined) return journey
      const copy = copyStep(step, { createId: () => uniqueId(), keepsOrigin: false })
      const index = command.to % (into.steps.length + 1)
      return placeSteps(journey, { steps: [copy], phaseId: into.id, index })
    }
    case 'add lane': {
      const kind = pick(LANE_KINDS, command.to) ?? 'thought'
      const index = command.at % (journey.lanes.length + 1)
      return addLane(journey, { id, kind, title: command.text, index })
    }
    case 'move lane':
      return moveLane(journey, { laneId, index: command.to % journey.lanes.length })
    case 'name lane':
      return setLane(journey, { laneId, change: { title: command.text } })
    case 'hide lane':
      return hideLane(journey, laneId)
    case 'show lane':
      return setLane(journey, { laneId, change: { hidden: false } })
    case 'delete lane':
      return removeLane(journey, laneId)
    default:
      return journey
  }
}

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(1, items.length)]
}
