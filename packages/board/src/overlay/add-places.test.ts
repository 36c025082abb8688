// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import type { TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { addPlaces } from './add-places.ts'

test('[BO60] nothing is offered to be added to a step or phase that is locked', () => {
  const { editor } = headlessEditor(templateJourney('baugenehmigung'))
  editor.updateInstanceState({ meta: { role: 'facilitator' } })
  const step = editor.getCurrentPageShapes().find(({ type }) => type === 'step')
  const phase = step && editor.getShapeParent(step)
  if (step === undefined || phase === undefined) throw new Error('a step in a phase was expected')
  const offered = () => {
    editor.select(step.id)
    return addPlaces(editor).flatMap(({ places }) => places.map(({ type }) => type))
  }
  const toggle = (id: TLShapeId) => editor.toggleLock([id])
  expect(new Set(offered())).toEqual(new Set(['card']))
  toggle(step.id)
  expect(offered()).toEqual([])
  toggle(step.id)
  expect(offered()).not.toEqual([])
  toggle(phase.id)
  expect(offered()).toEqual([])
})
