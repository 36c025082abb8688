import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyStep } from '../commands.ts'
import { setStep } from '../set-properties.ts'
import { templateJourney } from '../templates/templates.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { journeyMetrics } from '../figures/journey-metrics.ts'
import { layoutJourney } from './layout-journey.ts'
import { MAP } from './map-sizes.ts'
import { MORE_SIGNS, signRow, signWidth, stepSigns } from './step-signs.ts'
import { textWidth } from './wrap-text.ts'

const EMPTY = emptyStep('a', 'A')
const FULL = {
  ...EMPTY,
  waitDays: 14,
  contact: true,
  costEur: 30.7,
  effortMinutes: 90,
  medium: 'paper',
}

test('[JO26] a step says in signs what is known of it, the most important first', () => {
  expect(stepSigns(EMPTY, null, 'de')).toEqual([])
  const brief = (language: 'de' | 'en', before: string | null) =>
    stepSigns(FULL, before, language).map(({ kind, text }) => [kind, text])
  expect(brief('de', 'digital')).toEqual([
    ['wait', '14 T'],
    ['mediaBreak', ''],
    ['contact', ''],
    ['cost', '30,70 €'],
    ['effort', '1,5 h'],
  ])
  expect(brief('en', null)).toEqual([
    ['wait', '14 d'],
    ['contact', ''],
    ['cost', '€30.70'],
    ['effort', '1.5 h'],
    ['medium', ''],
  ])
})

test('[JO26] whole euro have no cents, and less than an hour is in minutes', () => {
  const step = { ...EMPTY, costEur: 1200, effortMinutes: 45 }
  expect(stepSigns(step, null, 'de').map(({ text }) => text)).toEqual(['1.200 €', '45 min'])
})

test('[JO26] there are as many signs of a media break as the figures count', () => {
  fc.assert(
    fc.property(journeyArbitrary, (journey) => {
      const { steps } = layoutJourney(journey, 'de')
      const breaks = [...steps.values()].filter(({ signs }) =>
        [...(signs?.signs ?? []), ...(signs?.more?.signs ?? [])].some(
          ({ kind }) => kind === 'mediaBreak',
        ),
      )
      expect(breaks).toHaveLength(journeyMetrics(journey).mediaBreaks)
    }),
  )
})

test('[JO26] signs never overlap nor leave their row, and what is left out is named', () => {
  const { fontSize } = MAP.signs
  fc.assert(
    fc.property(journeyArbitrary, fc.integer({ min: 0, max: 300 }), (journey, width) => {
      for (const step of journey.phases.flatMap((phase) => phase.steps)) {
        const signs = stepSigns(step, 'phone', 'de')
        const row = signRow(signs, width)
        expect([
          ...row.signs.map(({ kind }) => kind),
          ...(row.more?.signs ?? []).map(({ kind }) => kind),
        ]).toEqual(signs.map(({ kind }) => kind))
        const boxes = row.signs.map((sign) => ({ from: sign.x, to: sign.x + signWidth(sign) }))
        if (row.more !== null && row.signs.length > 0) {
          const { x } = row.more
          boxes.push({ from: x, to: x + textWidth(MORE_SIGNS, { fontSize, bold: false }) })
        }
        for (const [at, box] of boxes.entries()) {
          expect(box.from).toBeGreaterThanOrEqual(boxes[at - 1]?.to ?? 0)
          expect(box.to).toBeLessThanOrEqual(width)
        }
      }
    }),
  )
})

test('[JO26] one waiting step gives all heads of its journey the row, below their titles', () => {
  const sample = templateJourney('bewohnerparkausweis')
  if (sample === null) throw new Error('There must be a sample')
  const steps = sample.phases.flatMap((phase) => phase.steps)
  const quiet = steps.reduce(
    (journey, { id }) =>
      setStep(journey, {
        stepId: id,
        change: { waitDays: 0, contact: false, costEur: 0, effortMinutes: 0, medium: 'none' },
      }),
    sample,
  )
  const [first] = steps
  const waiting = setStep(quiet, { stepId: first?.id ?? '', change: { waitDays: 3 } })
  const heads = (journey: typeof sample) => [...layoutJourney(journey, 'de').steps.values()]
  const { above, height } = MAP.signs
  const before = heads(quiet)
  expect(before.every(({ signs }) => signs === null)).toBe(true)
  heads(waiting).forEach((head, at) => {
    expect(head.headHeight).toBe((before[at]?.headHeight ?? 0) + above + height)
    const { top, lineHeight } = MAP.step
    expect(head.signs?.top).toBeGreaterThanOrEqual(top + head.lines.length * lineHeight)
    expect(head.signs?.signs).toHaveLength(at === 0 ? 1 : 0)
  })
})
