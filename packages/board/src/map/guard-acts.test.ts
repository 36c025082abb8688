// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import { PageRecordType, createShapeId, type TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { isMapShapeOf, readJourneys } from '../schema/index.ts'
import { getNotice } from '../notice/notice.ts'
import { expectSoundMaps } from '../test-support/expect-sound-maps.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'

function setUp() {
  const { editor, store } = headlessEditor(templateJourney('bewohnerparkausweis'))
  const shapes = editor.getCurrentPageShapes()
  const idsOf = (type: 'journey' | 'card') =>
    shapes.filter((shape) => isMapShapeOf(shape, type)).map(({ id }) => id)
  const shown = () =>
    store.allRecords().filter(({ typeName }) => store.scopedTypes.document.has(typeName))
  return { editor, shown, cards: idsOf('card'), journeys: idsOf('journey') }
}

const pair = ([a, b]: readonly TLShapeId[]) => {
  if (a === undefined || b === undefined) throw new Error('two cards were expected')
  return [a, b]
}

test('[BO9] cards do not go into a group, and none is left empty', () => {
  const { editor, shown, cards } = setUp()
  const before = shown()
  editor.groupShapes(pair(cards))
  expect(shown()).toEqual(before)
})

test('[BO9] what is not of a map is grouped as ever, without the cards that were selected with it', () => {
  const { editor, shown, cards } = setUp()
  const [a, b, groupId] = [createShapeId('a'), createShapeId('b'), createShapeId('group')]
  for (const id of [a, b]) editor.createShape({ id, type: 'geo', x: -900, y: 0 })
  editor.groupShapes([a, b, ...pair(cards)], { groupId })
  expect(editor.getSortedChildIdsForParent(groupId).toSorted()).toEqual([a, b])
  expectSoundMaps(shown())
})

test('[BO9] only whole journeys go to another page', () => {
  const { editor, shown, cards, journeys } = setUp()
  const page = PageRecordType.createId()
  editor.createPage({ id: page, name: 'Seite 2' })
  const before = shown()
  editor.moveShapesToPage(pair(cards), page)
  expect(shown()).toEqual(before)
  expect(getNotice(editor)?.text).toContain('nur als Ganzes')
  const read = () => readJourneys(shown()).map(({ journey }) => journey)
  const journey = read()
  editor.moveShapesToPage(journeys, page)
  expect(read()).toEqual(journey)
  expect(editor.getCurrentPageShapes().filter(({ type }) => type === 'journey')).toHaveLength(1)
})
