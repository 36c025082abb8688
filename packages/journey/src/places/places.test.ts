import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPhase, removeCard, removePhase, removeStep } from '../commands.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { templateJourney } from '../templates/templates.ts'
import { cardLanes } from '../lanes.ts'
import type { Journey } from '../model.ts'
import { moveAmong, moveAway } from './move-place.ts'
import { nextPlace, placesOfColumn, type Direction, type PlaceMove } from './next-place.ts'
import { columnsOf, placeKey, placeNow, placeOf, samePlace, type Place } from './place.ts'

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down']
const MOVES: readonly PlaceMove[] = [...DIRECTIONS, 'first', 'last', 'next', 'previous']
const START: Place = { type: 'journey' }

function placesOf(journey: Journey): readonly Place[] {
  const columns = columnsOf(journey).flatMap((column) => placesOfColumn(journey, column))
  return [START, ...new Map(columns.map((place) => [placeKey(place), place])).values()]
}

/** All places to which moves lead from the title, one after the other. */
function reachable(journey: Journey, moves: readonly PlaceMove[]): ReadonlySet<string> {
  const seen = new Map<string, Place>([[placeKey(START), START]])
  for (const place of seen.values()) {
    for (const move of moves) {
      const next = nextPlace(journey, place, move)
      if (!seen.has(placeKey(next))) seen.set(placeKey(next), next)
    }
  }
  return new Set(seen.keys())
}

const journeyAndPlace = journeyArbitrary.chain((journey) =>
  fc.record({ journey: fc.constant(journey), place: fc.constantFrom(...placesOf(journey)) }),
)

test('[JO36] every place is reached by arrows from the title, and no other is', () => {
  fc.assert(
    fc.property(journeyArbitrary, (journey) => {
      const all = new Set(placesOf(journey).map(placeKey))
      expect(reachable(journey, DIRECTIONS)).toEqual(all)
      for (const step of columnsOf(journey).flatMap((column) => column.step ?? [])) {
        expect(all).toContain(`step ${step.id}`)
        const shown = new Set(cardLanes(journey).map(({ id }) => id))
        for (const card of step.cards) expect(all.has(`card ${card.id}`)).toBe(shown.has(card.lane))
      }
    }),
  )
})

test('[JO36] a move never leads into a hidden lane or off the map', () => {
  fc.assert(
    fc.property(journeyAndPlace, fc.constantFrom(...MOVES), ({ journey, place }, move) => {
      const next = nextPlace(journey, place, move)
      const keys = placesOf(journey).map(placeKey)
      expect(keys).toContain(placeKey(next))
      const shown = cardLanes(journey).map(({ id }) => id)
      if ('laneId' in next && next.laneId !== null) expect(shown).toContain(next.laneId)
    }),
  )
})

test('[JO36] right and then left leads back to the same column and lane, also past a phase without steps', () => {
  const whereabouts = (place: Place) => {
    const lane = 'laneId' in place ? place.laneId : null
    if ('stepId' in place) return [place.stepId, lane]
    return ['phaseId' in place ? place.phaseId : '', lane]
  }
  fc.assert(
    fc.property(journeyAndPlace, ({ journey, place }) => {
      for (const [there, back] of [
        ['right', 'left'],
        ['left', 'right'],
      ] as const) {
        const next = nextPlace(journey, place, there)
        if (samePlace(next, place)) continue
        expect(whereabouts(nextPlace(journey, next, back))).toEqual(whereabouts(place))
      }
    }),
  )
})

test('[JO36] down and then up leads back to the same place', () => {
  fc.assert(
    fc.property(journeyAndPlace, ({ journey, place }) => {
      const next = nextPlace(journey, place, 'down')
      if (!samePlace(next, place)) {
        expect(placeKey(nextPlace(journey, next, 'up'))).toBe(placeKey(place))
      }
    }),
  )
})

test('[JO37] the next stop leads through every step and cell once, to the end, and back the same way', () => {
  fc.assert(
    fc.property(journeyArbitrary, (journey) => {
      const way = follow(journey, START, 'next')
      const lanes = cardLanes(journey).length
      const stops = columnsOf(journey).map(({ step }) => (step === null ? 1 : lanes + 1))
      expect(new Set(way.map(placeKey)).size).toBe(way.length)
      expect(way.length - 1).toBe(stops.reduce((sum, count) => sum + count, 0))
      const end = way.at(-1) ?? START
      const back = follow(journey, end, 'previous')
      expect(back.map(placeKey)).toEqual(
        way
          .slice(1)
          .toReversed()
          .map(placeKey)
          .concat(way.length === 1 ? ['journey'] : []),
      )
    }),
  )
})

function follow(journey: Journey, from: Place, move: PlaceMove): readonly Place[] {
  const way = [from]
  for (;;) {
    const last = way.at(-1) ?? from
    const next = nextPlace(journey, last, move)
    if (samePlace(next, last)) return way
    way.push(next)
  }
}

test('[JO38] what is moved keeps its identity, and nothing is lost', () => {
  fc.assert(
    fc.property(
      journeyAndPlace,
      fc.constantFrom(...DIRECTIONS),
      ({ journey, place }, direction) => {
        for (const move of [moveAway, moveAmong]) {
          const next = move(journey, place, direction)
          expect(partsOf(next)).toEqual(partsOf(journey))
          const now = placeNow(next, place)
          if (next !== journey) expect(now?.type).toBe(place.type)
          expect(now === null ? null : placeKey(now)).toBe(placeKey(place))
        }
      },
    ),
  )
})

test('[JO38] what was moved to the side and back lies where it was', () => {
  fc.assert(
    fc.property(journeyAndPlace, ({ journey, place }) => {
      if (place.type === 'card') return
      for (const move of [moveAway, moveAmong]) {
        const next = move(journey, place, 'right')
        if (next === journey) continue
        expect(move(next, placeNow(next, place) ?? place, 'left')).toEqual(journey)
      }
    }),
  )
})

test('[JO38] a card goes down to the top of the next lane, and up to the foot of the one above', () => {
  const journey = sampleJourney()
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const card = steps.flatMap((step) => step.cards).find((each) => each.lane === 'pain')
  const place = placeOf(journey, card?.id ?? '')
  if (place?.type !== 'card') throw new Error('The template must have a pain point')
  const moved = moveAway(journey, place, 'down')
  expect(placeOf(moved, place.cardId)).toEqual({ ...place, laneId: 'idea', index: 0 })
  const raised = moveAway(journey, place, 'up')
  const thoughts = steps
    .find(({ id }) => id === place.stepId)
    ?.cards.filter(({ lane }) => lane === 'thought')
  expect(placeOf(raised, place.cardId)).toEqual({
    ...place,
    laneId: 'thought',
    index: thoughts?.length,
  })
})

test('[JO38] a step goes on into the neighbouring phase, also into one without steps', () => {
  const sample = sampleJourney()
  const journey = addPhase(sample, { id: 'leer', title: 'Leer', index: 1 })
  const step = journey.phases[0]?.steps.at(-1)
  const place = placeOf(journey, step?.id ?? '')
  if (place?.type !== 'step') throw new Error('The template must have a step')
  const moved = moveAway(journey, place, 'right')
  expect(placeNow(moved, place)).toEqual({ ...place, phaseId: 'leer', index: 0 })
  expect(moveAmong(journey, place, 'right')).toBe(journey)
})

test('[JO39] what is gone has its successor as its place, else its neighbour, else what held it', () => {
  fc.assert(
    fc.property(journeyAndPlace, ({ journey, place }) => {
      const next = without(journey, place)
      const now = placeNow(next, place)
      expect(now).not.toBeNull()
      if (now !== null) expect(placesOf(next).map(placeKey)).toContain(placeKey(now))
      const types = new Map([
        ['card', ['card', 'cell']],
        ['step', ['step', 'empty phase']],
        ['phase', ['phase', 'journey']],
      ])
      expect(types.get(place.type) ?? [place.type]).toContain(now?.type)
    }),
  )
})

test('[JO39] a place within a step that is gone is none', () => {
  const journey = sampleJourney()
  const step = journey.phases[0]?.steps[0]
  if (step === undefined) throw new Error('The template must have a step')
  const cell: Place = { type: 'cell', stepId: step.id, laneId: 'pain' }
  expect(placeNow(journey, cell)).not.toBeNull()
  expect(placeNow(removeStep(journey, step.id), cell)).toBeNull()
})

function sampleJourney(): Journey {
  const journey = templateJourney('bewohnerparkausweis')
  if (journey === null) throw new Error('The template must have a journey')
  return journey
}

function without(journey: Journey, place: Place): Journey {
  switch (place.type) {
    case 'card':
      return removeCard(journey, place.cardId)
    case 'step':
      return removeStep(journey, place.stepId)
    case 'phase':
      return removePhase(journey, place.phaseId)
    default:
      return journey
  }
}

function partsOf(journey: Journey): readonly string[] {
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const ids = [...journey.phases, ...steps, ...steps.flatMap((step) => step.cards)].map(
    ({ id }) => id,
  )
  return ids.toSorted()
}
