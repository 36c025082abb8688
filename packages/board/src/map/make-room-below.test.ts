// @vitest-environment jsdom
import { addCard, templateJourney, type Journey } from '@amtsweg/journey'
import { expect, test } from 'vitest'
import { addJourney } from '../commands/add-journey.ts'
import { changeJourney } from '../commands/change-journey.ts'
import { isMapShapeOf, readJourneys } from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'

test('[BO34] a journey that grows moves those below so far that it covers none, and one undo takes back both', () => {
  const { editor, store } = headlessEditor(templateJourney('bewohnerparkausweis'))
  const first = readJourneys(store.allRecords())[0]?.shapeId
  const bounds = first === undefined ? undefined : editor.getShapePageBounds(first)
  if (first === undefined || bounds === undefined) throw new Error('a journey was expected')
  const below = addJourney(editor, { x: 0, y: bounds.maxY + 60 })
  const beside = addJourney(editor, { x: bounds.maxX + 500, y: bounds.maxY + 60 })
  if (below === null || beside === null) throw new Error('journeys were expected')
  const y = (id: typeof below) => editor.getShape(id)?.y ?? 0
  const [yBelow, yBeside] = [y(below), y(beside)]
  editor.markHistoryStoppingPoint('grow')
  changeJourney(editor, {
    journeyId: first,
    change: (journey) =>
      Array.from({ length: 12 }).reduce<Journey>(
        (grown, _, at) =>
          addCard(grown, {
            stepId: 'k01',
            card: { id: `c${at}`, kind: 'idea', lane: 'idea', text: 'x', direction: null },
            index: 0,
          }),
        journey,
      ),
  })
  const grown = editor.getShapePageBounds(first)
  expect(grown?.maxY).toBeGreaterThan(yBelow)
  expect(y(below)).toBeGreaterThan(grown?.maxY ?? Infinity)
  expect(y(beside)).toBe(yBeside)
  expect(isMapShapeOf(editor.getShape(below), 'journey')).toBe(true)
  editor.undo()
  expect([y(below), editor.getShapePageBounds(first)?.maxY]).toEqual([yBelow, bounds.maxY])
})
