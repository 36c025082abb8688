// @vitest-environment jsdom
import { PageRecordType, createShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { headlessEditor } from '../test-support/headless-editor.ts'

function setUp() {
  const { editor, store } = headlessEditor(null)
  const page = PageRecordType.createId()
  const [frame, child] = [createShapeId('frame'), createShapeId('child')]
  editor.createPage({ id: page, name: 'Seite 2' })
  editor.setCurrentPage(page)
  editor.createShape({ id: frame, type: 'frame' })
  editor.createShape({ id: child, type: 'geo', parentId: frame })
  const shapes = () => store.allRecords().filter(({ typeName }) => typeName === 'shape')
  return { editor, store, page, shapes }
}

test('[BO49] what lies on a page goes with it and comes back with it', () => {
  const { editor, page, shapes } = setUp()
  const before = shapes()
  editor.markHistoryStoppingPoint('delete page')
  editor.deletePage(page)
  expect(shapes()).toEqual([])
  editor.undo()
  expect(shapes()).toEqual(before)
  expect(editor.getPage(page)?.name).toBe('Seite 2')
})

test('[BO49] when another deletes a page, only what that one has deleted goes', () => {
  const { store, page, shapes } = setUp()
  store.mergeRemoteChanges(() => store.remove([page]))
  expect(shapes()).toHaveLength(2)
})
