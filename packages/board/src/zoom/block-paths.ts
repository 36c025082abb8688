import type { CardKind } from '@amtsweg/journey'
import { stepBox } from '../map/boxes.ts'
import type { JourneyMap } from '../map/journey-map.ts'

const known = new WeakMap<JourneyMap, ReadonlyMap<CardKind, string>>()

/** The rectangles of all cards in pixels of the sheet, as SVG path data by kind; made once for a map. */
export function blockPaths(map: JourneyMap): ReadonlyMap<CardKind, string> {
  const made = known.get(map) ?? makePaths(map)
  known.set(map, made)
  return made
}

function makePaths({ journey, layout }: JourneyMap): ReadonlyMap<CardKind, string> {
  const parts = new Map<CardKind, string[]>()
  for (const phase of journey.phases) {
    for (const step of phase.steps) {
      const column = stepBox(layout, phase.id, step.id)
      if (column === null) continue
      for (const { id, kind } of step.cards) {
        const box = layout.cards.get(id)
        if (box === undefined) continue
        const list = parts.get(kind) ?? []
        parts.set(kind, list)
        list.push(`M${column.x + box.x} ${column.y + box.y}h${box.w}v${box.h}h${-box.w}z`)
      }
    }
  }
  return new Map([...parts].map(([kind, list]) => [kind, list.join('')]))
}
