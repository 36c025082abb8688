// @vitest-environment jsdom
import { isCardLane, templateJourney } from '@amtsweg/journey'
import { assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { journeyMap } from '../map/journey-map.ts'
import { landingAt } from '../map/landing.ts'
import {
  isMapShape,
  isMapShapeOf,
  readJourneys,
  type CardShape,
  type MapShape,
} from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { addJourney } from './add-journey.ts'
import { dropShape } from './drop-shape.ts'

function setUp() {
  const { editor, store } = headlessEditor(templateJourney('baugenehmigung'))
  const first = readJourneys(store.allRecords())[0]
  if (first === undefined) throw new Error('The template must give a journey')
  const all = store.allRecords().filter((each): each is MapShape => isMapShape(each))
  const some = (type: MapShape['type'], at: number) => {
    const found = all.filter((shape) => shape.type === type).at(at)
    if (found === undefined) throw new Error(`There must be a ${type}`)
    return found
  }
  return { editor, store, journeyId: first.shapeId, some }
}

test('[BO11] a card let go anywhere over the columns lands in exactly one cell', () => {
  const { editor, store, journeyId, some } = setUp()
  const map = journeyMap(editor, journeyId)
  if (map === undefined) throw new Error('There must be a map')
  const cards = map.cards.size
  // Shares of the map as it is at that moment: it shrinks when its fullest cell loses a card.
  const share = integer({ min: 1, max: 99 })
  const shares = record({ right: share, down: share })
  assert(
    property(integer({ min: 0, max: cards - 1 }), shares, (at, { right, down }) => {
      const layout = journeyMap(editor, journeyId)?.layout
      if (layout === undefined) throw new Error('There must be a map')
      const { w, h, titleHeight } = layout
      const where = {
        x: (w * right) / 100,
        y: titleHeight + ((h - titleHeight) * down) / 100,
      }
      const card = some('card', at)
      const place = landingAt(editor, where, 'card', card.id)
      const current = editor.getShape<CardShape>(card.id)
      if (current === undefined) throw new Error('No card may vanish')
      dropShape(editor, current, place)
      const { journey } = readJourneys(store.allRecords())[0] ?? {}
      const steps = journey?.phases.flatMap((phase) => phase.steps) ?? []
      const holders = steps.filter((step) =>
        step.cards.some((each) => each.id === current.props.key),
      )
      expect(holders).toHaveLength(1)
      expect(steps.flatMap((step) => step.cards)).toHaveLength(cards)
      const lane = journey?.lanes.find(
        ({ id }) => id === editor.getShape<CardShape>(card.id)?.props.lane,
      )
      expect(lane !== undefined && isCardLane(lane.kind)).toBe(true)
      expect(place?.type === 'card' ? place.stepId : '').toBe(holders[0]?.id)
    }),
    // Each drop lays a whole journey out.
    { numRuns: 40 },
  )
})

test('[BO11] let go outside every journey, a card goes back', () => {
  const { editor, some } = setUp()
  const card = some('card', 0)
  editor.store.put([{ ...card, x: card.x - 5000 }])
  dropShape(editor, card, landingAt(editor, { x: -9000, y: 0 }, 'card', card.id))
  expect(editor.getShape(card.id)).toEqual(card)
})

test('[BO11] a card keeps its identity in another journey, and one undo brings it back', () => {
  const { editor, store, journeyId, some } = setUp()
  const other = addJourney(
    editor,
    { x: 0, y: 5000 },
    templateJourney('bewohnerparkausweis') ?? undefined,
  )
  const card = some('card', 0)
  const before = store.serialize('document')
  const bounds = other === null ? undefined : editor.getShapePageBounds(other)
  if (bounds === undefined) throw new Error('There must be a second journey')
  editor.markHistoryStoppingPoint('move')
  dropShape(editor, card, landingAt(editor, bounds.center, 'card', card.id))
  const moved = editor.getShape(card.id)
  const journey = moved && editor.findShapeAncestor(moved, (each) => isMapShapeOf(each, 'journey'))
  expect(journey?.id).toBe(other)
  expect(journeyMap(editor, journeyId)?.keys.has(card.id)).toBe(false)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO3] a step let go elsewhere writes the index of this step only', () => {
  const { editor, store, some } = setUp()
  const step = some('step', 0)
  const indices = () =>
    store
      .allRecords()
      .flatMap((each) => (isMapShape(each) ? [`${each.id} ${each.parentId} ${each.index}`] : []))
  const before = new Set(indices())
  const target = editor.getShapePageBounds(some('step', 4).id)
  if (target === undefined) throw new Error('There must be a fifth step')
  dropShape(
    editor,
    step,
    landingAt(editor, { x: target.maxX - 5, y: target.y + 10 }, 'step', step.id),
  )
  expect(indices().filter((each) => !before.has(each))).toHaveLength(1)
})
