import * as v from 'valibot'
import {
  cardSchema,
  journeySchema,
  laneSchema,
  phaseSchema,
  stepSchema,
} from './file/journey-file.ts'
import { isSameJson } from './file/same-json.ts'
import { isSameOrder, mapPhases, mapSteps, withSoundDirection } from './journey-parts.ts'
import type { Card, Journey, Lane, LocalizedText, Step } from './model.ts'

/*
 * Commands that change properties. Like the others they give the same object back when nothing changes, and
 * also when a value is none that a file may hold: an emotion of 7, negative days, a title without end.
 */

/** Changes what belongs to the journey as a whole. */
export function setJourney(
  journey: Journey,
  change: Partial<Pick<Journey, 'title' | 'state' | 'service' | 'persona' | 'note'>>,
): Journey {
  return changed(journey, change, journeySchema.entries)
}

/** Renames a phase. */
export function setPhase(
  journey: Journey,
  { phaseId, title }: { readonly phaseId: string; readonly title: LocalizedText },
): Journey {
  return mapPhases(journey, (phase) =>
    phase.id === phaseId ? changed(phase, { title }, phaseSchema.entries) : phase,
  )
}

/** Changes properties of a step. */
export function setStep(
  journey: Journey,
  {
    stepId,
    change,
  }: { readonly stepId: string; readonly change: Partial<Omit<Step, 'id' | 'cards'>> },
): Journey {
  return mapSteps(journey, (step) =>
    step.id === stepId ? changed(step, change, stepSchema.entries) : step,
  )
}

/** Changes a card where it lies; its direction is made to fit its kind. To move it, see `moveCard`. */
export function setCard(
  journey: Journey,
  {
    cardId,
    change,
  }: {
    readonly cardId: string
    readonly change: Partial<Pick<Card, 'kind' | 'text' | 'direction'>>
  },
): Journey {
  return mapSteps(journey, (step) => {
    const cards = step.cards.map((card) => {
      if (card.id !== cardId) return card
      const next = withSoundDirection(changed(card, change, cardSchema.entries))
      return isSameJson(next, card) ? card : next
    })
    return isSameOrder(cards, step.cards) ? step : { ...step, cards }
  })
}

/** Names a lane (`null`: by its kind), hides it or shows it. */
export function setLane(
  journey: Journey,
  {
    laneId,
    change,
  }: { readonly laneId: string; readonly change: Partial<Pick<Lane, 'title' | 'hidden'>> },
): Journey {
  const lanes = journey.lanes.map((lane) =>
    lane.id === laneId ? changed(lane, change, laneSchema.entries) : lane,
  )
  return isSameOrder(lanes, journey.lanes) ? journey : { ...journey, lanes }
}

/** Only what changes is checked: one odd value that is there already shall not forbid to mend another. */
function changed<Part extends object>(
  part: Part,
  change: Partial<NoInfer<Part>>,
  schemas: Readonly<Record<string, v.GenericSchema>>,
): Part {
  const next = { ...part, ...change }
  const isSound = Object.entries(change).every(([key, value]) => {
    const schema = schemas[key]
    return schema !== undefined && v.is(schema, value)
  })
  return isSound && !isSameJson(next, part) ? next : part
}
