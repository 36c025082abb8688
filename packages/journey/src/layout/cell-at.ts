import { isCardLane } from '../lanes.ts'
import type { Journey } from '../model.ts'
import type { JourneyLayout, LaneBand } from './layout-journey.ts'

/** A cell for cards and a place in its pile: `index` cards of the cell lie above. */
export interface Cell {
  readonly stepId: string
  readonly laneId: string
  readonly index: number
}

/**
 * The one cell in which a card let go at a point lands: the nearest step across and the nearest
 * lane for cards up and down. `null` outside the map, or when it has no step or no such lane.
 *
 * @param point pixels relative to the journey.
 * @param except id of the card in the hand, which does not count as lying in its old place.
 */
export function cellAt(
  layout: JourneyLayout,
  journey: Journey,
  point: { readonly x: number; readonly y: number },
  except?: string,
): Cell | null {
  const { x, y } = point
  if (x < 0 || y < layout.titleHeight || x > layout.w || y > layout.h) return null
  const lane = nearest(
    layout.lanes.filter((band) => isCardLane(band.kind)),
    (band) => distance(y, band.y, band.h),
  )
  const column = nearest(columns(layout, journey), (each) => distance(x, each.x, each.w))
  if (lane === null || column === null) return null
  return {
    stepId: column.id,
    laneId: lane.id,
    index: cardsAbove(layout, { journey, column, lane, y, except }),
  }
}

interface Column {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
}

function columns(layout: JourneyLayout, journey: Journey): readonly Column[] {
  return journey.phases.flatMap((phase) =>
    phase.steps.flatMap((step) => {
      const outer = layout.phases.get(phase.id)
      const inner = layout.steps.get(step.id)
      if (outer === undefined || inner === undefined) return []
      return [{ id: step.id, x: outer.x + inner.x, y: outer.y + inner.y, w: inner.w }]
    }),
  )
}

function cardsAbove(
  layout: JourneyLayout,
  at: {
    readonly journey: Journey
    readonly column: Column
    readonly lane: LaneBand
    readonly y: number
    readonly except: string | undefined
  },
): number {
  const steps = at.journey.phases.flatMap((phase) => phase.steps)
  const cards = steps.find((step) => step.id === at.column.id)?.cards ?? []
  return cards.filter((card) => {
    const box = layout.cards.get(card.id)
    if (box === undefined || card.lane !== at.lane.id || card.id === at.except) return false
    return at.column.y + box.y + box.h / 2 < at.y
  }).length
}

/** Distance of a number to a range, 0 inside it. */
function distance(value: number, start: number, length: number): number {
  return Math.max(start - value, value - start - length, 0)
}

function nearest<Item>(items: readonly Item[], distanceTo: (item: Item) => number): Item | null {
  let best: Item | null = null
  for (const item of items) {
    if (best === null || distanceTo(item) < distanceTo(best)) best = item
  }
  return best
}
