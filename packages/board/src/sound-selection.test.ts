// @vitest-environment jsdom
import { createShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { headlessEditor } from './test-support/headless-editor.ts'

test('[BO54] nothing is selected that is not on the board; what comes back with undo is selected again', () => {
  const { editor } = headlessEditor(null)
  const id = createShapeId('mine')
  editor.createShape({ id, type: 'geo' })
  editor.select(id, createShapeId('nowhere'))
  expect(editor.getCurrentPageState().selectedShapeIds).toEqual([id])
  editor.markHistoryStoppingPoint('delete')
  editor.deleteShapes([id])
  editor.undo()
  expect(editor.getCurrentPageState().selectedShapeIds).toEqual([id])
})
