// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import type { TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { getAnnouncement } from '../announce/announcement.ts'
import { journeyMap } from '../map/journey-map.ts'
import { pageJourneys } from '../map/page-journeys.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { act } from './act.ts'
import { currentPlace } from './current-place.ts'
import { go } from './go.ts'
import { tellAfter } from './tell.ts'

function mapped() {
  const { editor } = headlessEditor(templateJourney('bewohnerparkausweis'))
  const map = () => {
    const found = journeyMap(editor, pageJourneys(editor)[0]?.id)
    if (found === undefined) throw new Error('expected a journey')
    return found
  }
  const cardsOf = (stepId: string): readonly TLShapeId[] => {
    const { journey, cards } = map()
    const step = journey.phases.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)
    return step?.cards.flatMap(({ id }) => cards.get(id) ?? []) ?? []
  }
  return { editor, map, cardsOf }
}

test('[BO40] with several cards selected one goes on from the last and back from the first', () => {
  const { editor, map, cardsOf } = mapped()
  const documents = cardsOf('k03').filter((id) => {
    const card = map().keys.get(id)
    return map().journey.phases.some(({ steps }) =>
      steps.some(({ cards }) =>
        cards.some(({ id: key, kind }) => key === card && kind === 'document'),
      ),
    )
  })
  expect(documents).toHaveLength(3)
  editor.select(...documents.slice(0, 2))
  expect(go(editor, 'down')).toBe(true)
  expect(editor.getSelectedShapeIds()).toEqual(documents.slice(2))
  editor.select(...documents.slice(1))
  expect(go(editor, 'up')).toBe(true)
  expect(editor.getSelectedShapeIds()).toEqual(documents.slice(0, 1))
})

test('[BO40] what else is selected keeps its arrows', () => {
  const { editor, cardsOf } = mapped()
  const [card] = cardsOf('k03')
  if (card === undefined) throw new Error('expected a card')
  editor.createShape({ type: 'geo', x: -500, y: 0 })
  const note = editor.getCurrentPageShapes().find(({ type }) => type === 'geo')
  editor.select(...(note ? [note.id] : []), card)
  expect(go(editor, 'down')).toBe(false)
  editor.select(...(note ? [note.id] : []))
  expect(go(editor, 'right')).toBe(false)
})

test('[BO40] who may only look is told so, whatever the key, and nothing is changed', () => {
  const { editor, cardsOf } = mapped()
  const [card] = cardsOf('k03')
  if (card === undefined) throw new Error('expected a card')
  editor.updateInstanceState({ isReadonly: true })
  editor.select(card)
  const before = editor.store.serialize()
  const at = currentPlace(editor)
  if (at === null) throw new Error('expected a place')
  for (const type of ['edit', 'delete', 'add card', 'add step', 'add phase'] as const) {
    tellAfter(editor, () => act(editor, at, { type }))
    expect(getAnnouncement(editor).text).toContain('Sie schauen zu')
  }
  tellAfter(editor, () => act(editor, at, { type: 'move away', direction: 'right' }))
  expect(getAnnouncement(editor).text).toContain('Sie schauen zu')
  expect(editor.store.serialize()).toEqual(before)
})
