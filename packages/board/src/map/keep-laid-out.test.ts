// @vitest-environment jsdom
import { layoutJourney, templateJourney } from '@amtsweg/journey'
import { expect, test } from 'vitest'
import { addStepTo } from '../commands/add.ts'
import { isMapShapeOf, readJourneys, type CardShape } from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { journeyMap } from './journey-map.ts'

function setUp() {
  const { editor, store } = headlessEditor(templateJourney('baugenehmigung'))
  const journeyId = readJourneys(store.allRecords())[0]?.shapeId
  if (journeyId === undefined) throw new Error('The template must give a journey')
  const card = store.allRecords().find((record) => isMapShapeOf(record, 'card'))
  if (!isMapShapeOf(card, 'card')) throw new Error('The template must have cards')
  return { editor, store, journeyId, card }
}

function expectLaidOut(
  editor: ReturnType<typeof setUp>['editor'],
  journeyId: ReturnType<typeof setUp>['journeyId'],
) {
  const map = journeyMap(editor, journeyId)
  if (map === undefined) throw new Error('There must be a map')
  const layout = layoutJourney(map.journey, 'de')
  const parts = [
    [map.phases, layout.phases],
    [map.steps, layout.steps],
    [map.cards, layout.cards],
  ] as const
  for (const [ids, boxes] of parts) {
    for (const [key, id] of ids) {
      const shape = editor.getShape<CardShape>(id)
      const box = boxes.get(key)
      expect([shape?.x, shape?.y, shape?.props.w, shape?.props.h]).toEqual([
        box?.x,
        box?.y,
        box?.w,
        box?.h,
      ])
    }
  }
}

test('[BO7] an edit of this user is laid out in the same history entry', () => {
  const { editor, store, journeyId, card } = setUp()
  const before = store.serialize('document')
  editor.markHistoryStoppingPoint('edit')
  const text = 'Ein sehr langer Text, der die Karte und das ganze Band wachsen lässt. '.repeat(6)
  editor.updateShape<CardShape>({ id: card.id, type: 'card', props: { text } })
  expect(editor.getShape<CardShape>(card.id)?.props.h).toBeGreaterThan(card.props.h)
  expectLaidOut(editor, journeyId)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO8] a change from elsewhere is laid out, and not sent back', async () => {
  const { editor, store, journeyId, card } = setUp()
  const sent: unknown[] = []
  store.listen((entry) => sent.push(entry.changes), { scope: 'document', source: 'user' })
  store.mergeRemoteChanges(() => {
    const text = 'Auch von anderen kommen lange Texte, die mehr als zwei Zeilen brauchen. '.repeat(
      3,
    )
    store.put([{ ...card, props: { ...card.props, text } }])
  })
  await Promise.resolve()
  expectLaidOut(editor, journeyId)
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(sent).toEqual([])
})

test('[BO9] the tree cannot be taken apart by tldraw', () => {
  const { editor, card } = setUp()
  editor.reparentShapes([card.id], editor.getCurrentPageId())
  expect(editor.getShape(card.id)?.parentId).toBe(card.parentId)
})

test('[BO10] an added step is undone with one undo', () => {
  const { editor, store, journeyId } = setUp()
  const before = store.serialize('document')
  const phase = journeyMap(editor, journeyId)?.journey.phases[0]
  addStepTo(editor, journeyId, phase?.id ?? '', 1)
  expect(journeyMap(editor, journeyId)?.journey.phases[0]?.steps).toHaveLength(
    (phase?.steps.length ?? 0) + 1,
  )
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO7] what is deleted leaves no gap, by this user or another', async () => {
  const { editor, store, journeyId, card } = setUp()
  // Lays the card out once, so that the record in the store is one that the rule itself has written.
  const text = 'Ein langer Text, der mehr als zwei Zeilen braucht. '.repeat(4)
  editor.updateShape<CardShape>({ id: card.id, type: 'card', props: { text } })
  editor.deleteShapes([card.id])
  expectLaidOut(editor, journeyId)
  editor.undo()
  expectLaidOut(editor, journeyId)
  store.mergeRemoteChanges(() => {
    store.remove([card.id])
  })
  await Promise.resolve()
  expectLaidOut(editor, journeyId)
})
