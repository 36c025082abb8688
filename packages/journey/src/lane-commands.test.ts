import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardsOf } from './journey-parts.ts'
import { addLane, hideLane, moveLane, removeLane } from './lane-commands.ts'
import { cardLanes, isCardLane } from './lanes.ts'
import { LANE_KINDS } from './model.ts'
import type { Journey } from './model.ts'
import { setLane } from './set-properties.ts'
import { templateJourney } from './templates/templates.ts'
import { journeyArbitrary } from './testing/arbitrary-journey.ts'

const at = fc.nat({ max: 12 })
const command = fc.oneof(
  fc.record({ type: fc.constant('add' as const), kind: fc.constantFrom(...LANE_KINDS), at }),
  fc.record({ type: fc.constant('move' as const), at, to: at }),
  fc.record({ type: fc.constantFrom('hide' as const, 'show' as const, 'remove' as const), at }),
)

function sample(): Journey {
  const journey = templateJourney('bewohnerparkausweis')
  if (journey === null) throw new Error('there is a sample')
  return journey
}

test('[JO32] whatever is done with lanes, each card lies in one lane for cards, and one such lane is shown', () => {
  fc.assert(
    fc.property(
      journeyArbitrary.filter((journey) => cardLanes(journey).length > 0),
      fc.array(command, { maxLength: 30 }),
      (start, commands) => {
        let journey = start
        let made = 0
        for (const each of commands) {
          const laneId = journey.lanes[each.at % journey.lanes.length]?.id ?? ''
          if (each.type === 'add') {
            made += 1
            const index = each.at % (journey.lanes.length + 1)
            journey = addLane(journey, { id: `neu${made}`, kind: each.kind, title: null, index })
          } else if (each.type === 'move') {
            journey = moveLane(journey, { laneId, index: each.to % journey.lanes.length })
          } else if (each.type === 'hide') journey = hideLane(journey, laneId)
          else if (each.type === 'remove') journey = removeLane(journey, laneId)
          else journey = setLane(journey, { laneId, change: { hidden: false } })
          const takers = new Set(
            journey.lanes.flatMap((lane) => (isCardLane(lane.kind) ? [lane.id] : [])),
          )
          expect(cardLanes(journey).length).toBeGreaterThan(0)
          expect(new Set(journey.lanes.map(({ id }) => id)).size).toBe(journey.lanes.length)
          for (const card of cardsOf(journey)) expect(takers).toContain(card.lane)
        }
      },
    ),
  )
})

test('[JO32] a lane is added, moved, hidden and removed with its cards', () => {
  const start = sample()
  const pains = cardsOf(start).filter(({ kind }) => kind === 'pain').length
  const added = addLane(start, { id: 'fragen', kind: 'thought', title: 'Fragen', index: 1 })
  expect(added.lanes[1]).toEqual({ id: 'fragen', kind: 'thought', title: 'Fragen', hidden: false })
  expect(moveLane(added, { laneId: 'fragen', index: 0 }).lanes[0]?.id).toBe('fragen')
  const hidden = hideLane(added, 'pain')
  expect(cardsOf(hidden)).toEqual(cardsOf(start))
  expect(cardLanes(hidden).some(({ id }) => id === 'pain')).toBe(false)
  const removed = removeLane(added, 'pain')
  expect(cardsOf(removed)).toHaveLength(cardsOf(start).length - pains)
})

test('[JO32] what shows properties of the steps is there once, and a journey has at most 40 lanes', () => {
  const start = sample()
  expect(addLane(start, { id: 'x', kind: 'visibility', title: null, index: 0 })).toBe(start)
  const full = Array.from({ length: 60 }).reduce<Journey>(
    (journey, _, index) => addLane(journey, { id: `l${index}`, kind: 'idea', title: null, index }),
    start,
  )
  expect(full.lanes).toHaveLength(40)
  const last = cardLanes(start)
    .slice(1)
    .reduce((journey, { id }) => hideLane(journey, id), start)
  expect(hideLane(last, cardLanes(last)[0]?.id ?? '')).toBe(last)
  expect(removeLane(last, cardLanes(last)[0]?.id ?? '')).toBe(last)
})
