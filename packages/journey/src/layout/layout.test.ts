import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCardLane } from '../lanes.ts'
import type { Journey } from '../model.ts'
import { templateJourney } from '../templates/templates.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { cellAt } from './cell-at.ts'
import { monotonePath } from './emotion-curve.ts'
import { layoutJourney } from './layout-journey.ts'
import { MAP, emotionY } from './map-sizes.ts'
import { textWidth, wrapText } from './wrap-text.ts'

const language = fc.constantFrom('de' as const, 'en' as const)

/** Every visible card with its cell and its rectangle in the pixels of the journey. */
function placedCards(journey: Journey, layout: ReturnType<typeof layoutJourney>) {
  return journey.phases.flatMap((phase) =>
    phase.steps.flatMap((step) =>
      step.cards.flatMap((card) => {
        const box = layout.cards.get(card.id)
        const outer = layout.phases.get(phase.id)
        const inner = layout.steps.get(step.id)
        if (box === undefined || outer === undefined || inner === undefined) return []
        const x = outer.x + inner.x + box.x
        const y = outer.y + inner.y + box.y
        return [{ id: card.id, stepId: step.id, laneId: card.lane, x, y, w: box.w, h: box.h }]
      }),
    ),
  )
}

test('[JO13] cards never overlap and each lies within its own lane', () => {
  fc.assert(
    fc.property(journeyArbitrary, language, (journey, reader) => {
      const layout = layoutJourney(journey, reader)
      const cards = placedCards(journey, layout)
      const bands = new Map(layout.lanes.map((lane) => [lane.id, lane]))
      for (const card of cards) {
        const band = bands.get(card.laneId)
        expect(band !== undefined && card.y >= band.y && card.y + card.h <= band.y + band.h).toBe(
          true,
        )
        for (const other of cards) {
          if (other === card) continue
          const isApart =
            card.x + card.w <= other.x ||
            other.x + other.w <= card.x ||
            card.y + card.h <= other.y ||
            other.y + other.h <= card.y
          expect(isApart).toBe(true)
        }
      }
      const shown = new Set(journey.lanes.filter((lane) => !lane.hidden).map((lane) => lane.id))
      const expected = journey.phases
        .flatMap((phase) => phase.steps.flatMap((step) => step.cards))
        .filter((card) => shown.has(card.lane))
      expect(cards.map((card) => card.id)).toEqual(expected.map((card) => card.id))
    }),
  )
})

test('[JO14] a point of the map lands in one cell, and the middle of a card in its own', () => {
  fc.assert(
    fc.property(
      journeyArbitrary,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (journey, right, down) => {
        const layout = layoutJourney(journey, 'de')
        const steps = journey.phases.flatMap((phase) => phase.steps)
        const takers = layout.lanes.filter((lane) => isCardLane(lane.kind))
        const point = {
          x: right * layout.w,
          y: layout.titleHeight + down * (layout.h - layout.titleHeight),
        }
        const cell = cellAt(layout, journey, point)
        expect(cell === null).toBe(steps.length === 0 || takers.length === 0)
        for (const card of placedCards(journey, layout)) {
          const middle = { x: card.x + card.w / 2, y: card.y + card.h / 2 }
          const found = cellAt(layout, journey, middle, card.id)
          const pile = steps.find((step) => step.id === card.stepId)?.cards ?? []
          const index = pile
            .filter((each) => each.lane === card.laneId)
            .findIndex((each) => each.id === card.id)
          expect(found).toEqual({ stepId: card.stepId, laneId: card.laneId, index })
        }
      },
    ),
  )
})

test('[JO15] steps stand side by side in their phase, phases side by side in the journey', () => {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('the template must give a journey')
  const layout = layoutJourney(journey, 'de')
  const widths = journey.phases.map((phase) => Math.max(1, phase.steps.length) * MAP.columnWidth)
  expect(journey.phases.map((phase) => layout.phases.get(phase.id)?.w)).toEqual(widths)
  expect(layout.w).toBe(
    MAP.laneHeadWidth + widths.reduce((sum, width) => sum + width, 0) + MAP.margin,
  )
  expect(layoutJourney(structuredClone(journey), 'de')).toEqual(layout)
})

test('[JO16] the curve has a gap where nobody said, and a lone point is only a point', () => {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('the template must give a journey')
  const silent = new Set(['b02', 'b04', 'b05'])
  const phases = journey.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) => (silent.has(step.id) ? { ...step, emotion: null } : step)),
  }))
  const { curve } = layoutJourney({ ...journey, phases }, 'de')
  expect(curve.points).toHaveLength(11)
  expect(curve.segments).toHaveLength(1)
})

test('[JO16] the curve never leaves the range of its two neighbours', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 30 }),
      (emotions) => {
        const lane = { y: 0, h: MAP.emotion.height }
        const points = emotions.map((emotion, at) => ({
          stepId: String(at),
          x: at * MAP.columnWidth,
          y: emotionY(lane, emotion),
          emotion,
        }))
        const numbers =
          monotonePath(points)
            .match(/-?\d+(?:\.\d+)?/g)
            ?.map(Number) ?? []
        expect(numbers).toHaveLength(2 + 6 * (points.length - 1))
        points.slice(1).forEach((to, at) => {
          const from = points[at]
          const controls = [
            numbers[2 + at * 6 + 1] ?? Number.NaN,
            numbers[2 + at * 6 + 3] ?? Number.NaN,
          ]
          const low = Math.min(from?.y ?? 0, to.y) - 0.01
          const high = Math.max(from?.y ?? 0, to.y) + 0.01
          // A Bézier curve lies within its control points.
          for (const y of controls) expect(y >= low && y <= high).toBe(true)
        })
      },
    ),
  )
})

test('[JO17] lines fit, and no letter of a text is lost', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 })),
      fc.integer({ min: 60, max: 400 }),
      fc.boolean(),
      (text, width, bold) => {
        const style = { width, fontSize: 16, bold }
        const lines = wrapText(text, style)
        for (const line of lines) {
          expect(textWidth(line, style)).toBeLessThanOrEqual(width)
          expect(line).not.toMatch(/^[\udc00-\udfff]/)
        }
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      },
    ),
    { numRuns: 500 },
  )
  expect(
    wrapText('Feuerwehrzufahrtsgenehmigungsverfahren', { width: 100, fontSize: 16, bold: false })
      .length,
  ).toBeGreaterThan(2)
  expect(wrapText('', { width: 100, fontSize: 16, bold: false })).toEqual([''])
  expect(wrapText('a\n\nb', { width: 100, fontSize: 16, bold: false })).toEqual(['a', '', 'b'])
})

test('[JO17] accents behind their letter take no room, and no emoji is cut in two', () => {
  const style = { width: 60, fontSize: 16, bold: false }
  expect(textWidth('Gro\u0308ße', style)).toBe(textWidth('Große', style))
  expect(wrapText('👍🏽👍👍👍👍👍', style).join('|')).not.toMatch(
    /[\ud800-\udbff]\||\|[\udc00-\udfff]/,
  )
  expect(wrapText('nach § 30 BauGB', style)).toEqual(['nach §', '30', 'BauGB'])
  expect(wrapText('nach §\u00a030 BauGB', style)).toEqual(['nach', '§\u00a030', 'BauGB'])
})

test('[JO14] any point inside the steps lands in a cell, also over heads and beside the line of visibility', () => {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('the template must give a journey')
  const layout = layoutJourney(journey, 'de')
  const laneOf = (kind: string) => {
    const band = layout.lanes.find((lane) => lane.kind === kind)
    if (band === undefined) throw new Error(`a lane of kind ${kind} was expected`)
    return cellAt(layout, journey, { x: layout.w / 2, y: band.y + band.h / 2 - 1 })?.laneId
  }
  expect(['step', 'emotion', 'pain', 'visibility', 'system'].map(laneOf)).toEqual([
    'thought',
    'thought',
    'pain',
    'document',
    'system',
  ])
  const outside = [
    { x: -1, y: 300 },
    { x: layout.w + 1, y: 300 },
    { x: 300, y: layout.titleHeight - 1 },
    { x: 300, y: layout.h + 1 },
  ]
  for (const point of outside) expect(cellAt(layout, journey, point)).toBeNull()
})
