// @vitest-environment jsdom
import { PageRecordType, createShapeId, getIndexAbove } from 'tldraw'
import { expect, test } from 'vitest'
import { headlessEditor } from './test-support/headless-editor.ts'

test('[BO15] what tldraw does about an edit of another is no step of mine, and takes no redo away', () => {
  const { editor, store } = headlessEditor(null)
  const id = createShapeId('mine')
  editor.markHistoryStoppingPoint('create')
  editor.createShape({ id, type: 'geo' })
  editor.undo()
  store.mergeRemoteChanges(() => {
    // tldraw makes a camera for each new page.
    store.put([
      PageRecordType.create({
        name: 'Seite 2',
        index: getIndexAbove(editor.getCurrentPage().index),
      }),
    ])
  })
  expect([editor.getCanUndo(), editor.getCanRedo()]).toEqual([false, true])
  editor.redo()
  expect(editor.getShape(id)?.type).toBe('geo')
})
