// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { headlessEditor } from './test-support/headless-editor.ts'

test('[BO15] undo and redo pass over steps in which only the selection has changed', () => {
  const { editor } = headlessEditor(null)
  editor.markHistoryStoppingPoint('create')
  editor.createShape({ type: 'geo', x: 0, y: 0 })
  const [shape] = editor.getCurrentPageShapes()
  if (shape === undefined) throw new Error('a shape was expected')
  editor.markHistoryStoppingPoint('move')
  editor.updateShape({ id: shape.id, type: 'geo', x: 100 })
  for (const [name, ids] of [
    ['select', [shape.id]],
    ['let go', []],
  ] as const) {
    editor.markHistoryStoppingPoint(name)
    editor.setSelectedShapes([...ids])
  }
  const x = () => editor.getShape(shape.id)?.x
  editor.undo()
  expect(x()).toBe(0)
  editor.redo()
  expect(x()).toBe(100)
})
