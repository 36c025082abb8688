import fc from 'fast-check'
import { cardLanes } from '../lanes.ts'
import { ACTORS, CARD_KINDS, CHANNELS, LANE_KINDS, MEDIA, WAIT_ON } from '../model.ts'
import type { Card, Journey, Lane, LocalizedText, Step } from '../model.ts'
import { DEFAULT_LANES } from '../lanes.ts'

/** Words that people write, and some that nobody expects. */
const wordArbitrary = fc.oneof(
  fc.constantFrom(
    'Bauantrag',
    'Größe',
    'Straße 7 | Ost',
    '=1+1',
    "'-ja",
    'zwei\nZeilen',
    '„Zitat“; neu',
    '👍',
    '',
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

/** A text in one or two languages. */
export const textArbitrary: fc.Arbitrary<LocalizedText> = fc.oneof(
  wordArbitrary,
  fc.record({ de: wordArbitrary, en: wordArbitrary }),
  fc.record({ en: wordArbitrary }),
)

const amount = fc.integer({ min: 0, max: 400 })
const cents = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 100)

const lanesArbitrary: fc.Arbitrary<readonly Lane[]> = fc.oneof(
  fc.constant(DEFAULT_LANES),
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...LANE_KINDS),
        title: fc.option(textArbitrary),
        hidden: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((lanes) => [
      ...lanes.map((lane, at): Lane => ({ id: `l${at}`, ...lane })),
      { id: 'thoughts', kind: 'thought' as const, title: null, hidden: false },
    ]),
)

const stepFields = fc.record({
  title: textArbitrary,
  actor: fc.constantFrom(...ACTORS),
  channel: fc.constantFrom(...CHANNELS),
  medium: fc.constantFrom(...MEDIA),
  office: fc.oneof(fc.constant(''), textArbitrary),
  contact: fc.boolean(),
  waitDays: amount,
  waitOn: fc.constantFrom(...WAIT_ON),
  effortMinutes: amount,
  costEur: cents,
  emotion: fc.option(fc.integer({ min: 1, max: 5 })),
  legalBasis: wordArbitrary,
  momentOfTruth: fc.boolean(),
  origin: fc.option(fc.constantFrom('s1', 'früher')),
})
const cardFields = fc.record({
  kind: fc.constantFrom(...CARD_KINDS),
  lane: fc.nat(),
  text: textArbitrary,
  isReceived: fc.boolean(),
})
const phaseFields = fc.record({
  title: textArbitrary,
  steps: fc.array(
    fc.record({ fields: stepFields, cards: fc.array(cardFields, { maxLength: 5 }) }),
    {
      maxLength: 4,
    },
  ),
})

/** Any valid journey: every kind of card in any lane that takes cards, hidden lanes, gaps in the curve. */
export const journeyArbitrary: fc.Arbitrary<Journey> = fc
  .record({
    title: textArbitrary,
    state: fc.constantFrom('as-is' as const, 'to-be' as const),
    service: fc.record({
      name: textArbitrary,
      leistungsschluessel: fc.option(fc.constant('99012034001000')),
    }),
    persona: fc.record({ name: wordArbitrary, description: textArbitrary }),
    lanes: lanesArbitrary,
    phases: fc.array(phaseFields, { maxLength: 4 }),
    note: textArbitrary,
    origin: fc.option(fc.constantFrom('j', 'ist')),
  })
  .map(({ phases, lanes, ...rest }): Journey => {
    const takers = cardLanes({ lanes: lanes.map((lane) => ({ ...lane, hidden: false })) })
    let steps = 0
    return {
      id: 'j',
      ...rest,
      lanes,
      phases: phases.map((phase, at) => ({
        id: `p${at}`,
        title: phase.title,
        steps: phase.steps.map(({ fields, cards }): Step => {
          steps += 1
          const id = `s${steps}`
          return {
            id,
            ...fields,
            cards: cards.map(({ kind, lane, text, isReceived }, place): Card => {
              const direction = isReceived ? 'received' : 'provided'
              return {
                id: `${id}c${place}`,
                kind,
                lane: takers[lane % takers.length]?.id ?? 'thoughts',
                text,
                direction: kind === 'document' ? direction : null,
              }
            }),
          }
        }),
      })),
    }
  })
