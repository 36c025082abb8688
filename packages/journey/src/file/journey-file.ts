import * as v from 'valibot'
import { JOURNEY_LIMITS } from '../limits.ts'
import { CARD_KINDS, LANE_KINDS } from '../model.ts'

/** What a file calls its own form. */
export const JOURNEY_SCHEMA = 'amtsweg-journey/1'

const { text: textLimit, title: titleLimit, id: idLimit, amount: amountLimit } = JOURNEY_LIMITS

/** A text or one text per language tag. */
export function localized(limit: number) {
  const one = v.pipe(v.string(), v.maxLength(limit))
  const tag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/))
  return v.union([
    one,
    v.pipe(
      v.custom<Record<string, unknown>>(
        (value) => typeof value === 'object' && !Array.isArray(value),
      ),
      v.record(tag, one),
      v.maxEntries(JOURNEY_LIMITS.languages),
      v.minEntries(1),
    ),
  ])
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(idLimit))
const word = v.pipe(v.string(), v.maxLength(titleLimit))
const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(amountLimit))
const cents = v.pipe(
  amount,
  v.check((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6),
)
const texts = v.pipe(v.array(localized(textLimit)), v.maxLength(JOURNEY_LIMITS.cards))

/** A card of a file. */
export const cardSchema = v.object({
  id,
  kind: v.picklist(CARD_KINDS),
  lane: id,
  text: localized(textLimit),
  direction: v.optional(v.nullable(v.picklist(['provided', 'received'])), null),
})

/** A step of a file. */
export const stepSchema = v.object({
  id,
  phase: id,
  title: localized(titleLimit),
  actor: v.optional(word, 'citizen'),
  channel: v.optional(word, 'none'),
  medium: v.optional(word, 'none'),
  office: v.optional(localized(titleLimit), ''),
  contact: v.optional(v.boolean(), false),
  documentsProvided: v.optional(texts, []),
  documentsReceived: v.optional(texts, []),
  waitDays: v.optional(amount, 0),
  waitOn: v.optional(word, 'none'),
  effortMinutes: v.optional(amount, 0),
  costEur: v.optional(cents, 0),
  emotion: v.optional(v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(5))), null),
  painPoints: v.optional(texts, []),
  ideas: v.optional(texts, []),
  legalBasis: v.optional(word, ''),
  momentOfTruth: v.optional(v.boolean(), false),
  origin: v.optional(v.nullable(id)),
  cards: v.optional(v.pipe(v.array(cardSchema), v.maxLength(JOURNEY_LIMITS.cards))),
})

/** A lane of a file. */
export const laneSchema = v.object({
  id,
  kind: v.picklist(LANE_KINDS),
  title: v.optional(v.nullable(localized(titleLimit)), null),
  hidden: v.optional(v.boolean(), false),
})

/** A phase of a file. */
export const phaseSchema = v.object({ id, title: localized(titleLimit) })

/**
 * The file format `amtsweg-journey/1`: steps in one flat list with the id of their phase. The lists of
 * texts are for quick reading and writing; `cards`, where it is given, has all cards with their ids.
 * Unknown keys are passed over.
 */
export const journeySchema = v.object({
  schema: v.literal(JOURNEY_SCHEMA),
  id,
  title: localized(titleLimit),
  state: v.optional(v.picklist(['as-is', 'to-be']), 'as-is'),
  service: v.optional(
    v.object({
      name: v.optional(localized(titleLimit), ''),
      leistungsschluessel: v.optional(v.nullable(word), null),
    }),
    { name: '', leistungsschluessel: null },
  ),
  persona: v.optional(
    v.object({
      name: v.optional(word, ''),
      description: v.optional(localized(textLimit), ''),
    }),
    { name: '', description: '' },
  ),
  lanes: v.optional(v.pipe(v.array(laneSchema), v.maxLength(JOURNEY_LIMITS.lanes))),
  phases: v.pipe(v.array(phaseSchema), v.maxLength(JOURNEY_LIMITS.phases)),
  steps: v.pipe(v.array(stepSchema), v.maxLength(JOURNEY_LIMITS.steps)),
  note: v.optional(localized(textLimit), ''),
  origin: v.optional(v.nullable(id)),
})

/** A parsed file, with everything left out filled in. */
export type JourneyFile = v.InferOutput<typeof journeySchema>
/** A step of a file. */
export type StepFile = JourneyFile['steps'][number]
