import { assertNever } from '../assert-never.ts'
import { cardLanes } from '../lanes.ts'
import type { Journey } from '../model.ts'
import {
  cellCards,
  columnsOf,
  phasePlace,
  placeInColumn,
  placeKey,
  placeNow,
  samePlace,
  type Column,
  type Place,
} from './place.ts'

/** A direction on the map. */
export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * How one goes on: an arrow; to the first or last column of the row; or to the next or previous stop, the heads of
 * the steps and their cells one lane after the other.
 */
export type PlaceMove = Direction | 'first' | 'last' | 'next' | 'previous'

/**
 * Where a move leads from a place; the same place where it leads nowhere. Up and down go through phase head, step
 * head and the cards of each shown lane; left and right keep the lane and the place in the pile as near as can be. A place
 * that is gone counts as what is there now.
 */
export function nextPlace(journey: Journey, from: Place, move: PlaceMove): Place {
  const place = placeNow(journey, from) ?? { type: 'journey' }
  switch (move) {
    case 'up':
    case 'down':
      return vertical(journey, place, move)
    case 'left':
    case 'right':
    case 'first':
    case 'last':
      return horizontal(journey, place, move)
    case 'next':
    case 'previous':
      return stop(journey, place, move)
    default:
      return assertNever(move)
  }
}

/** The places of a column from top to bottom. */
export function placesOfColumn(journey: Journey, column: Column): readonly Place[] {
  const head = placeInColumn(journey, column, { laneId: null, index: 0 })
  const { step } = column
  const cells = step === null ? [] : cardLanes(journey)
  return [
    phasePlace(journey, column.phase),
    head,
    ...cells.flatMap(({ id: laneId }) => {
      const cards = step === null ? [] : cellCards(step, laneId)
      const count = Math.max(1, cards.length)
      return Array.from({ length: count }, (_, index) =>
        placeInColumn(journey, column, { laneId, index }),
      )
    }),
  ]
}

function vertical(journey: Journey, place: Place, move: 'up' | 'down'): Place {
  const columns = columnsOf(journey)
  const [first] = columns
  if (place.type === 'journey') {
    return move === 'up' || first === undefined ? place : phasePlace(journey, first.phase)
  }
  const column = columns.find((each) => isIn(place, each))
  if (column === undefined) return place
  const places = placesOfColumn(journey, column)
  const at = places.findIndex((each) => samePlace(each, place))
  if (move === 'down') return places[at + 1] ?? place
  return places[at - 1] ?? { type: 'journey' }
}

function horizontal(
  journey: Journey,
  place: Place,
  move: 'left' | 'right' | 'first' | 'last',
): Place {
  if (place.type === 'journey') return place
  if (place.type === 'phase') {
    const { phases } = journey
    const phase = phases[target(move, place.index, phases.length)]
    return phase === undefined ? place : phasePlace(journey, phase)
  }
  const columns = columnsOf(journey)
  const at = columns.findIndex((each) => isIn(place, each))
  const column = columns[target(move, at, columns.length)]
  if (column === undefined || column === columns[at]) return place
  const laneId = place.type === 'step' ? null : place.laneId
  return placeInColumn(journey, column, { laneId, index: place.type === 'card' ? place.index : 0 })
}

function target(move: 'left' | 'right' | 'first' | 'last', at: number, count: number): number {
  switch (move) {
    case 'left':
      return at - 1
    case 'right':
      return at + 1
    case 'first':
      return 0
    case 'last':
      return count - 1
    default:
      return assertNever(move)
  }
}

function stop(journey: Journey, place: Place, move: 'next' | 'previous'): Place {
  if (place.type === 'journey' || place.type === 'phase') return stopBeside(journey, place, move)
  const stops = stopsOf(journey)
  const own = place.type === 'card' ? placeNow(journey, { ...place, type: 'cell' }) : place
  const at = stops.findIndex((each) => own !== null && placeKey(each) === placeKey(own))
  return stops[move === 'next' ? at + 1 : at - 1] ?? place
}

/** Heads of phases and the title are no stops: from there one goes to the next or the last stop before. */
function stopBeside(
  journey: Journey,
  place: Place & { type: 'journey' | 'phase' },
  move: 'next' | 'previous',
): Place {
  const columns = columnsOf(journey)
  const at =
    place.type === 'journey' ? 0 : columns.findIndex(({ phase }) => phase.id === place.phaseId)
  if (move === 'next') {
    const column = columns[at]
    return column === undefined ? place : placeInColumn(journey, column, { laneId: null, index: 0 })
  }
  return (
    columns
      .slice(0, at)
      .flatMap((column) => stopsOfColumn(journey, column))
      .at(-1) ?? place
  )
}

function stopsOf(journey: Journey): readonly Place[] {
  return columnsOf(journey).flatMap((column) => stopsOfColumn(journey, column))
}

function stopsOfColumn(journey: Journey, column: Column): readonly Place[] {
  const lanes = column.step === null ? [] : cardLanes(journey).map(({ id }) => id)
  return [null, ...lanes].map((laneId) => placeInColumn(journey, column, { laneId, index: 0 }))
}

function isIn(place: Exclude<Place, { type: 'journey' }>, { phase, step }: Column): boolean {
  if (place.type === 'phase') return phase.id === place.phaseId
  if (place.type === 'empty phase') return step === null && phase.id === place.phaseId
  return step !== null && step.id === place.stepId
}
