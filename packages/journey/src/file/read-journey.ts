import * as v from 'valibot'
import { withSoundDirection } from '../journey-parts.ts'
import { DEFAULT_LANES, isCardLane } from '../lanes.ts'
import { JOURNEY_LIMITS } from '../limits.ts'
import { ACTORS, CHANNELS, MEDIA, WAIT_ON } from '../model.ts'
import type { Card, Journey, Lane, Step } from '../model.ts'
import { cardsOfLists, listsOfCards } from './cards-of-lists.ts'
import { journeySchema } from './journey-file.ts'
import type { JourneyFile, StepFile } from './journey-file.ts'
import { problemOfIssue } from './problem-of-issue.ts'
import { LISTED_PROBLEMS } from './problem.ts'
import type { JourneyReading, Problem, ProblemCode } from './problem.ts'
import { forbiddenKey } from './forbidden-key.ts'
import { readJsonText } from './read-json-text.ts'
import { isSameJson } from './same-json.ts'

/**
 * Reads a journey from the text of a JSON file, with or without BOM. What is cut off, malformed or wrong is named
 * by line and column. Never throws.
 */
export function journeyFromJson(text: string): JourneyReading<Journey> {
  return readJsonText(text, { limit: JOURNEY_LIMITS.file, read: journeyFromValue })
}

/** Reads a journey from a decoded value; see `journeySchema` for its form. Never throws. */
export function journeyFromValue(value: unknown): JourneyReading<Journey> {
  const forbidden = forbiddenKey(value)
  if (forbidden !== null) return { ok: false, problems: [forbidden] }
  const parsed = v.safeParse(journeySchema, value)
  if (!parsed.success) {
    return { ok: false, problems: parsed.issues.slice(0, LISTED_PROBLEMS).map(problemOfIssue) }
  }
  return journeyOfFile(parsed.output)
}

function journeyOfFile(file: JourneyFile): JourneyReading<Journey> {
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const lanes: readonly Lane[] = file.lanes ?? DEFAULT_LANES
  const claim = idClaimer(problems)
  if (!lanes.some((lane) => isCardLane(lane.kind))) {
    return { ok: false, problems: [problem('no_card_lane', 'lanes', {})] }
  }
  lanes.forEach((lane, at) => claim('lane', lane.id, `lanes[${at}].id`))
  file.phases.forEach((phase, at) => claim('phase', phase.id, `phases[${at}].id`))
  const phaseIds = new Set(file.phases.map((phase) => phase.id))
  const steps = file.steps.map((step, at) => {
    const path = `steps[${at}]`
    const isNew = claim('step', step.id, `${path}.id`)
    if (!phaseIds.has(step.phase)) {
      problems.push(problem('unknown_phase', `${path}.phase`, { id: step.phase }))
    }
    warnings.push(...unknownValues(step, path))
    const cards = cardsOf(step, lanes, { path, warnings })
    cards.forEach((card, place) => {
      // Cards from the lists of a step that is there twice have the same ids twice; one problem is enough.
      if (isNew || step.cards !== undefined) claim('card', card.id, `${path}.cards[${place}].id`)
      const lane = lanes.find((each) => each.id === card.lane)
      if (lane === undefined || !isCardLane(lane.kind)) {
        problems.push(problem('unknown_lane', `${path}.cards[${place}].lane`, { id: card.lane }))
      }
    })
    return { phase: step.phase, step: stepOf(step, cards) }
  })
  if (steps.reduce((sum, { step }) => sum + step.cards.length, 0) > JOURNEY_LIMITS.cards) {
    problems.push(problem('too_many', 'steps', { limit: JOURNEY_LIMITS.cards }))
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, LISTED_PROBLEMS) }
  const { id, title, state, service, persona, note, origin = null } = file
  const phases = file.phases.map((phase) => ({
    id: phase.id,
    title: phase.title,
    steps: steps.flatMap((each) => (each.phase === phase.id ? [each.step] : [])),
  }))
  const journey: Journey = { id, title, state, service, persona, lanes, phases, note, origin }
  return { ok: true, journey, warnings: warnings.slice(0, LISTED_PROBLEMS) }
}

function stepOf(file: StepFile, cards: readonly Card[]): Step {
  const { id, title, actor, channel, medium, office, contact, waitDays, waitOn } = file
  const { effortMinutes, costEur, emotion, legalBasis, momentOfTruth, origin = null } = file
  return {
    id,
    title,
    actor,
    channel,
    medium,
    office,
    contact,
    waitDays,
    waitOn,
    effortMinutes,
    costEur,
    emotion,
    legalBasis,
    momentOfTruth,
    origin,
    cards,
  }
}

function cardsOf(
  step: StepFile,
  lanes: readonly Lane[],
  { path, warnings }: { readonly path: string; readonly warnings: Problem[] },
): readonly Card[] {
  if (step.cards === undefined) return cardsOfLists(step, step.id, lanes)
  const { documentsProvided, documentsReceived, painPoints, ideas } = step
  const lists = { documentsProvided, documentsReceived, painPoints, ideas }
  const isListed = Object.values(lists).some((texts) => texts.length > 0)
  const cards = step.cards.map(withSoundDirection)
  if (isListed && !isSameJson(lists, listsOfCards(cards))) {
    warnings.push(problem('lists_ignored', path, {}))
  }
  return cards
}

function unknownValues(step: StepFile, path: string): readonly Problem[] {
  const known = { actor: ACTORS, channel: CHANNELS, medium: MEDIA, waitOn: WAIT_ON } as const
  const fields = ['actor', 'channel', 'medium', 'waitOn'] as const
  return fields
    .filter((field) => !known[field].some((value) => value === step[field]))
    .map((field) => problem('unknown_value', `${path}.${field}`, { received: step[field] }))
}

function idClaimer(problems: Problem[]) {
  const taken = new Set<string>()
  return (type: string, id: string, path: string) => {
    const name = `${type} ${id}`
    const isNew = !taken.has(name)
    if (!isNew) problems.push(problem('duplicate_id', path, { id }))
    taken.add(name)
    return isNew
  }
}

function problem(code: ProblemCode, path: string, params: Problem['params']): Problem {
  return { code, path, params }
}
