import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCard, addStep, moveStep, removeStep } from '../commands.ts'
import { stepsOf } from '../journey-parts.ts'
import type { Journey } from '../model.ts'
import { setStep } from '../set-properties.ts'
import { templateJourney } from '../templates/templates.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { compareJourneys } from './compare-journeys.ts'
import { toBeJourney } from './to-be-journey.ts'

function sample(): Journey {
  const journey = templateJourney('bewohnerparkausweis')
  if (journey === null) throw new Error('there is a sample')
  return journey
}

test('[JO22] a to-be journey says the same as its as-is, and each step where it came from', () => {
  fc.assert(
    fc.property(journeyArbitrary, (journey) => {
      const made = toBeJourney(journey, { id: 'soll' })
      const { steps, figures } = compareJourneys(journey, made)
      expect(steps.map(({ type }) => type)).toEqual(stepsOf(journey).map(() => 'kept'))
      expect(figures.every(({ difference }) => difference === 0 || difference === null)).toBe(true)
      expect([made.id, made.state, made.origin]).toEqual(['soll', 'to-be', journey.id])
      expect(stepsOf(made).map(({ origin }) => origin)).toEqual(
        stepsOf(journey).map(({ id }) => id),
      )
    }),
  )
})

test('[JO22] a title that ends with its state ends with the new one', () => {
  const titles = [
    ['Ausweis (Ist)', 'Ausweis (Soll)'],
    [
      { de: 'Ausweis (Ist)', en: 'Permit (as-is)' },
      { de: 'Ausweis (Soll)', en: 'Permit (to-be)' },
    ],
    ['Ist alles da?', 'Ist alles da?'],
  ] as const
  for (const [before, after] of titles) {
    expect(toBeJourney({ ...sample(), title: before }, { id: 'soll' }).title).toEqual(after)
  }
})

test('[JO23] each step of both journeys stands in a comparison exactly once, and the other way round it mirrors', () => {
  fc.assert(
    fc.property(journeyArbitrary, journeyArbitrary, (a, b) => {
      const { steps, figures } = compareJourneys(a, b)
      const before = steps.flatMap((each) => ('before' in each ? [each.before.id] : []))
      const after = steps.flatMap((each) => ('after' in each ? [each.after.id] : []))
      expect(before.toSorted()).toEqual(
        stepsOf(a)
          .map(({ id }) => id)
          .toSorted(),
      )
      expect(after).toEqual(stepsOf(b).map(({ id }) => id))
      const back = compareJourneys(b, a).figures
      for (const [at, { before: was, after: is, difference }] of figures.entries()) {
        expect([back[at]?.before, back[at]?.after]).toEqual([is, was])
        if (difference !== null) expect(back[at]?.difference).toBeCloseTo(-difference)
      }
    }),
  )
})

test('[JO23] what was changed in a to-be is told exactly, and what it changes in the figures', () => {
  const asIs = sample()
  const ids = stepsOf(asIs).map(({ id }) => id)
  const [first, second, third] = ids
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('too few steps')
  let toBe = toBeJourney(asIs, { id: 'soll' })
  toBe = setStep(toBe, { stepId: second, change: { waitDays: 2, channel: 'app' } })
  const card = {
    id: 'neu',
    kind: 'idea',
    lane: 'idea',
    text: 'Einmal fragen',
    direction: null,
  } as const
  toBe = addCard(toBe, { stepId: first, card, index: 0 })
  toBe = removeStep(toBe, third)
  const last = toBe.phases.at(-1)
  if (last === undefined) throw new Error('there are phases')
  toBe = addStep(toBe, { phaseId: last.id, id: 'neu', title: 'Bekommt Bestätigung', index: 0 })
  toBe = moveStep(toBe, { stepId: first, phaseId: last.id, index: 0 })
  const { steps, figures } = compareJourneys(asIs, toBe)
  const told = new Map(
    steps.map((each) => ['after' in each ? each.after.id : each.before.id, each]),
  )
  const before = stepsOf(asIs)
  expect(told.get(second)).toMatchObject({
    type: 'changed',
    changes: [
      { type: 'field', field: 'channel', before: before[1]?.channel, after: 'app' },
      { type: 'field', field: 'waitDays', before: before[1]?.waitDays, after: 2 },
    ],
  })
  expect(told.get(first)).toMatchObject({
    type: 'changed',
    changes: [
      { type: 'cards', kind: 'idea', added: ['Einmal fragen'], removed: [] },
      { type: 'phase' },
      { type: 'order' },
    ],
  })
  expect(told.get(third)?.type).toBe('removed')
  expect(told.get('neu')?.type).toBe('added')
  const ideas = figures.find(({ figure }) => figure === 'ideas')
  expect(ideas?.change).toBeNull()
  expect(steps.filter(({ type }) => type === 'kept')).toHaveLength(ids.length - 3)
})
