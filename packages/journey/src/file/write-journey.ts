import { DEFAULT_LANES } from '../lanes.ts'
import type { Journey, Lane, Phase, Step } from '../model.ts'
import { cardsOfLists, listsOfCards } from './cards-of-lists.ts'
import { JOURNEY_SCHEMA } from './journey-file.ts'
import type { JourneyFile, StepFile } from './journey-file.ts'
import { isSameJson } from './same-json.ts'

/**
 * The journey in the form of `amtsweg-journey/1`, without loss. `lanes` is left out where they are
 * the default ones, `cards` where the short lists alone give back the same cards.
 */
export function journeyToValue(journey: Journey): JourneyFile {
  const { id, title, state, service, persona, lanes, phases, note, origin } = journey
  return {
    schema: JOURNEY_SCHEMA,
    id,
    title,
    state,
    service,
    persona,
    ...(isSameJson(lanes, DEFAULT_LANES) ? {} : { lanes: [...lanes] }),
    phases: phases.map((phase) => ({ id: phase.id, title: phase.title })),
    steps: phases.flatMap((phase) => phase.steps.map((step) => stepToValue(step, phase, lanes))),
    note,
    ...(origin === null ? {} : { origin }),
  }
}

/** The journey as the text of a JSON file, indented by two. */
export function journeyToJson(journey: Journey): string {
  return `${JSON.stringify(journeyToValue(journey), null, 2)}\n`
}

function stepToValue(step: Step, phase: Phase, lanes: readonly Lane[]): StepFile {
  const { id, title, cards, origin, ...fields } = step
  const lists = listsOfCards(cards)
  const isListed = isSameJson(cards, cardsOfLists(lists, id, lanes))
  return {
    id,
    phase: phase.id,
    title,
    ...fields,
    documentsProvided: [...lists.documentsProvided],
    documentsReceived: [...lists.documentsReceived],
    painPoints: [...lists.painPoints],
    ideas: [...lists.ideas],
    ...(isListed ? {} : { cards: [...cards] }),
    ...(origin === null ? {} : { origin }),
  }
}
