import { cardLanes, type Place } from '@amtsweg/journey'
import { assertNever } from '../assert-never.ts'
import { cellBox, phaseBox, stepBox, type SheetBox } from '../map/boxes.ts'
import type { JourneyMap } from '../map/journey-map.ts'

/** The part of the sheet that a place is: of journeys, phases and steps their head. `null` when it is not laid out. */
export function placeBox(map: JourneyMap, place: Place): SheetBox | null {
  const { layout, journey } = map
  switch (place.type) {
    case 'journey':
      return { x: 0, y: 0, w: layout.w, h: layout.titleHeight }
    case 'phase': {
      const box = layout.phases.get(place.phaseId)
      return box === undefined ? null : { ...box, h: box.headHeight }
    }
    case 'empty phase': {
      const box = phaseBox(layout, place.phaseId)
      const head = layout.phases.get(place.phaseId)?.headHeight ?? 0
      return box && { ...box, y: box.y + head, h: box.h - head }
    }
    case 'step': {
      const box = stepBox(layout, place.phaseId, place.stepId)
      const head = layout.steps.get(place.stepId)?.headHeight ?? 0
      return box && { ...box, h: head }
    }
    case 'cell': {
      const phase = phaseOf(map, place.stepId)
      return phase === undefined ? null : cellBox(layout, { ...place, phaseId: phase.id })
    }
    case 'card': {
      const phase = phaseOf(map, place.stepId)
      const step = phase === undefined ? null : stepBox(layout, phase.id, place.stepId)
      const card = layout.cards.get(place.cardId)
      if (step === null || card === undefined) return null
      const isShown = cardLanes(journey).some((lane) => lane.id === place.laneId)
      return isShown ? { x: step.x + card.x, y: step.y + card.y, w: card.w, h: card.h } : null
    }
    default:
      return assertNever(place)
  }
}

function phaseOf({ journey }: JourneyMap, stepId: string) {
  return journey.phases.find((phase) => phase.steps.some((step) => step.id === stepId))
}
