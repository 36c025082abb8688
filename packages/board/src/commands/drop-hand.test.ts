// @vitest-environment jsdom
import { JOURNEY_LIMITS, isCardLane, resolveText, templateJourney } from '@amtsweg/journey'
import { assert, integer, property, record } from 'fast-check'
import { createShapeId, toRichText, type Editor, type TLShapeId, type TLStore } from 'tldraw'
import { expect, test } from 'vitest'
import { takeInHand } from '../map/dragged-shapes.ts'
import { journeyMap } from '../map/journey-map.ts'
import { landingAt } from '../map/landing.ts'
import { isNote, noteText } from '../map/note-text.ts'
import { getNotice } from '../notice/notice.ts'
import {
  checkRecord,
  isMapShape,
  isMapShapeOf,
  readJourneys,
  type CardShape,
  type MapShape,
} from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { addJourney } from './add-journey.ts'
import { dropHand } from './drop-hand.ts'

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
      dropHand(editor, [card.id], where)
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

test('[BO30] let go outside every journey, a card becomes a note; one undo brings it back', () => {
  const { editor, store, some } = setUp()
  const card = some('card', 0)
  if (card.type !== 'card') throw new Error('There must be a card')
  const before = store.serialize('document')
  editor.markHistoryStoppingPoint('drag')
  editor.updateShape({ id: card.id, type: 'card', x: card.x - 9000 })
  dropHand(editor, [card.id], { x: -9000, y: 0 })
  expect(editor.getShape(card.id)).toBeUndefined()
  const notes = editor.getCurrentPageShapes().filter((shape) => isNote(shape))
  expect(notes.map((note) => noteText(editor, note))).toEqual([
    resolveText(card.props.text, 'de').text,
  ])
  expectSound(store)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO11] let go on the title of a journey, a card goes back', () => {
  const { editor, journeyId, some } = setUp()
  const card = some('card', 0)
  const bounds = editor.getShapePageBounds(journeyId)
  if (bounds === undefined) throw new Error('There must be a journey')
  dropHand(editor, [card.id], { x: bounds.x + 20, y: bounds.y + 4 })
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
  dropHand(editor, [card.id], bounds.center)
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
  dropHand(editor, [step.id], { x: target.maxX - 5, y: target.y + 10 })
  expect(indices().filter((each) => !before.has(each))).toHaveLength(1)
})

/** Page point of the middle of a cell. */
function cellPoint(editor: Editor, journeyId: TLShapeId, column: number, laneId: string) {
  const map = journeyMap(editor, journeyId)
  const steps = map?.journey.phases.flatMap((phase) => phase.steps) ?? []
  const id = map?.steps.get(steps[column]?.id ?? '')
  const lane = map?.layout.lanes.find((each) => each.id === laneId)
  const step = id && editor.getShapePageBounds(id)
  const sheet = editor.getShapePageBounds(journeyId)
  if (!step || lane === undefined || sheet === undefined) throw new Error('There must be a cell')
  return { x: step.center.x, y: sheet.y + lane.y + lane.h - 2 }
}

function stepsOf(editor: Editor, journeyId: TLShapeId) {
  return journeyMap(editor, journeyId)?.journey.phases.flatMap((phase) => phase.steps) ?? []
}

function cellOf(editor: Editor, journeyId: TLShapeId, column: number, laneId: string) {
  return stepsOf(editor, journeyId)[column]?.cards.filter((card) => card.lane === laneId) ?? []
}

/** Each record is one that the server takes. */
function expectSound(store: TLStore) {
  for (const each of store.allRecords()) {
    if (each.typeName === 'shape') expect(checkRecord(each)).toMatchObject({ ok: true })
  }
}

test('[BO31] cards of one cell dragged together land in one cell, in order', () => {
  const { editor, store, journeyId } = setUp()
  const from = cellOf(editor, journeyId, 5, 'document')
  expect(from.length).toBeGreaterThan(3)
  const map = journeyMap(editor, journeyId)
  const ids = from.slice(0, 3).flatMap((card) => map?.cards.get(card.id) ?? [])
  const there = cellOf(editor, journeyId, 1, 'document')
  const before = store.serialize('document')
  editor.markHistoryStoppingPoint('drag')
  // However they were selected.
  dropHand(editor, ids.toReversed(), cellPoint(editor, journeyId, 1, 'document'))
  expect(cellOf(editor, journeyId, 1, 'document')).toEqual([...there, ...from.slice(0, 3)])
  expect(cellOf(editor, journeyId, 5, 'document')).toEqual(from.slice(3))
  expectSound(store)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO31] cards of several steps keep their distance, clamped at the edge, and their lanes', () => {
  const { editor, journeyId } = setUp()
  const map = journeyMap(editor, journeyId)
  const last = stepsOf(editor, journeyId).length - 1
  const pick = (column: number) => stepsOf(editor, journeyId)[column]?.cards[0]
  const [first, second] = [pick(0), pick(1)]
  const held = map?.cards.get(first?.id ?? '')
  const other = map?.cards.get(second?.id ?? '')
  if (!first || !second || !held || !other) throw new Error('There must be two cards')
  const columnOf = (id: string) =>
    stepsOf(editor, journeyId).findIndex((step) => step.cards.some((card) => card.id === id))
  const drop = (column: number) => {
    const point = cellPoint(editor, journeyId, column, first.lane)
    const bounds = editor.getShapePageBounds(held)
    if (bounds === undefined) throw new Error('There must be a card')
    const { x, y } = editor.getShape(held) ?? { x: 0, y: 0 }
    const right = x + point.x - bounds.center.x
    // As the pointer would have carried it.
    editor.store.update(held, (shape) => ({ ...shape, x: right, y: y + point.y - bounds.center.y }))
    dropHand(editor, [held, other], point)
  }
  takeInHand(editor, held)
  drop(3)
  expect([columnOf(first.id), columnOf(second.id)]).toEqual([3, 4])
  drop(last)
  expect([columnOf(first.id), columnOf(second.id)]).toEqual([last, last])
})

test('[BO31] steps dragged together land side by side, also in another journey, as the same shapes', () => {
  const { editor, store, journeyId } = setUp()
  const other = addJourney(
    editor,
    { x: 0, y: 5000 },
    templateJourney('baugenehmigung') ?? undefined,
  )
  if (other === null) throw new Error('There must be a second journey')
  const map = journeyMap(editor, journeyId)
  const moved = [stepsOf(editor, journeyId)[0], stepsOf(editor, journeyId)[4]]
  const ids = moved.flatMap((step) => map?.steps.get(step?.id ?? '') ?? [])
  const cards = moved.flatMap((step) => step?.cards.map((card) => map?.cards.get(card.id)) ?? [])
  const before = store.serialize('document')
  editor.markHistoryStoppingPoint('drag')
  dropHand(editor, ids, cellPoint(editor, other, 2, 'pain'))
  const there = journeyMap(editor, other)
  const shapes = stepsOf(editor, other).map((step) => there?.steps.get(step.id))
  const at = shapes.indexOf(ids[0])
  expect(at).not.toBe(-1)
  expect(shapes[at + 1]).toBe(ids[1])
  const cardShapes = new Set(there?.cards.values())
  expect(cards.every((id) => id !== undefined && cardShapes.has(id))).toBe(true)
  const keys = stepsOf(editor, other).map((step) => step.id)
  expect(new Set(keys).size).toBe(keys.length)
  expect(stepsOf(editor, journeyId)).toHaveLength(map ? map.steps.size - 2 : -1)
  expectSound(store)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO31] a phase dragged into another journey moves there with all that is in it', () => {
  const { editor, store, journeyId } = setUp()
  const other = addJourney(
    editor,
    { x: 0, y: 5000 },
    templateJourney('bewohnerparkausweis') ?? undefined,
  )
  const map = journeyMap(editor, journeyId)
  const phase = map?.journey.phases[1]
  const id = map?.phases.get(phase?.id ?? '')
  if (other === null || phase === undefined || id === undefined)
    throw new Error('There must be a phase')
  const before = store.serialize('document')
  editor.markHistoryStoppingPoint('drag')
  dropHand(editor, [id], cellPoint(editor, other, 0, 'pain'))
  const there = journeyMap(editor, other)
  const moved = there?.journey.phases.find((each) => there.phases.get(each.id) === id)
  expect(moved?.steps.map((step) => step.cards.length)).toEqual(
    phase.steps.map((step) => step.cards.length),
  )
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO30] notes let go on a cell become a card each, in order, and arrows to them come off', () => {
  const { editor, store, journeyId } = setUp()
  const there = cellOf(editor, journeyId, 1, 'pain')
  const [first, second, arrow] = [createShapeId(), createShapeId(), createShapeId()]
  const note = { type: 'note' as const, x: -900 }
  editor.createShapes([
    { ...note, id: second, y: 400, props: { richText: toRichText('zwei') } },
    { ...note, id: first, y: 0, props: { richText: toRichText('eins\nund mehr') } },
    { id: arrow, type: 'arrow', x: 0, y: 0 },
  ])
  const props = {
    terminal: 'end' as const,
    normalizedAnchor: { x: 0.5, y: 0.5 },
    isExact: false,
    isPrecise: false,
    snap: 'none' as const,
  }
  editor.createBinding({ type: 'arrow', fromId: arrow, toId: first, props })
  const before = store.serialize('document')
  editor.markHistoryStoppingPoint('drag')
  dropHand(editor, [second, first], cellPoint(editor, journeyId, 1, 'pain'))
  const cards = cellOf(editor, journeyId, 1, 'pain')
  expect(cards).toEqual([
    ...there,
    expect.objectContaining({ kind: 'pain', text: 'eins\nund mehr' }),
    expect.objectContaining({ kind: 'pain', text: 'zwei' }),
  ])
  expect(editor.getShape(first)).toBeUndefined()
  expect(store.allRecords().filter((each) => each.typeName === 'binding')).toEqual([])
  expect(editor.getShape(arrow)).toBeDefined()
  expectSound(store)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO30] a note with more text than a card holds stays a note, and this is said', () => {
  const { editor, journeyId } = setUp()
  const id = createShapeId()
  const richText = toRichText('x'.repeat(JOURNEY_LIMITS.text + 1))
  editor.createShape({ id, type: 'note', x: -900, y: 0, props: { richText } })
  const before = cellOf(editor, journeyId, 1, 'pain')
  dropHand(editor, [id], cellPoint(editor, journeyId, 1, 'pain'))
  expect(editor.getShape(id)).toBeDefined()
  expect(cellOf(editor, journeyId, 1, 'pain')).toEqual(before)
  expect(getNotice(editor)?.text).toContain('5000')
})
