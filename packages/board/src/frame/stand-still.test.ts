// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import { Box } from 'tldraw'
import { expect, test } from 'vitest'
import { isMapShapeOf } from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { press } from '../test-support/press.ts'

test('[BO63] a click while the view moves stops it, and drags nothing', () => {
  const { editor, store } = headlessEditor(templateJourney('bewohnerparkausweis'))
  const steps = editor.getCurrentPageShapesSorted().filter((shape) => isMapShapeOf(shape, 'step'))
  const [step, other] = [steps[0], steps[4]]
  const bounds = step && editor.getShapePageBounds(step)
  const target = other && editor.getShapePageBounds(other)
  if (step === undefined || bounds === undefined || target === undefined) throw new Error('?')
  const before = store.serialize('document')
  // Where the first step is on the screen now another one comes.
  const { x, y, z } = editor.getCamera()
  editor.setCamera({ x: x - target.x + bounds.x, y, z }, { animation: { duration: 400 } })
  editor.emit('tick', 100)
  const moving = editor.getCamera()
  expect(moving.x).toBeLessThan(x)

  const point = editor.pageToScreen({ x: bounds.x + 20, y: bounds.y + 8 })
  press(editor, 'pointer_down', point)
  for (let tick = 0; tick < 5; tick += 1) editor.emit('tick', 100)
  press(editor, 'pointer_up', point)
  expect(store.serialize('document')).toEqual(before)
  expect(editor.getCamera()).toEqual(moving)
  expect(editor.getSelectedShapeIds()).toEqual([step.id])
})

test('[BO63] a canvas that becomes wider while the view moves is not zoomed', () => {
  const { editor } = headlessEditor(templateJourney('bewohnerparkausweis'))
  editor.updateViewportScreenBounds(new Box(0, 0, 1100, 800))
  const { x, y, z } = editor.getCamera()
  editor.setCamera({ x: x - 300, y, z }, { animation: { duration: 400 } })
  editor.emit('tick', 100)
  const moving = editor.getCamera()
  expect(moving.x).toBeLessThan(x)
  editor.updateViewportScreenBounds(new Box(0, 0, 1440, 800))
  for (let tick = 0; tick < 5; tick += 1) editor.emit('tick', 100)
  expect(editor.getCamera()).toEqual(moving)
})
