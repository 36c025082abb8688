// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isMapShapeOf } from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { press } from '../test-support/press.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function stepOnScreen() {
  const { editor } = headlessEditor(templateJourney('bewohnerparkausweis'))
  const step = editor.getCurrentPageShapesSorted().find((shape) => isMapShapeOf(shape, 'step'))
  const bounds = step && editor.getShapePageBounds(step)
  if (step === undefined || bounds === undefined) throw new Error('the journey has steps')
  return { editor, step, point: editor.pageToScreen({ x: bounds.x + 20, y: bounds.y + 8 }) }
}

test.each([
  { between: 480, hold: 40 },
  { between: 100, hold: 480 },
])('[BO64] two presses $between ms apart, the second for $hold ms, edit', ({ between, hold }) => {
  const { editor, step, point } = stepOnScreen()
  press(editor, 'pointer_down', point)
  press(editor, 'pointer_up', point)
  vi.advanceTimersByTime(between)
  press(editor, 'pointer_down', point)
  vi.advanceTimersByTime(hold)
  press(editor, 'pointer_up', point)
  expect(editor.getEditingShapeId()).toBe(step.id)
})

test('[BO64] two clicks further apart select only', () => {
  const { editor, step, point } = stepOnScreen()
  for (const _click of [1, 2]) {
    press(editor, 'pointer_down', point)
    press(editor, 'pointer_up', point)
    vi.advanceTimersByTime(520)
  }
  expect(editor.getEditingShapeId()).toBeNull()
  expect(editor.getSelectedShapeIds()).toEqual([step.id])
})
