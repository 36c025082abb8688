// @vitest-environment jsdom
import { createShapeId, type TLGeoShape, type TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { headlessEditor } from './test-support/headless-editor.ts'

function setUp() {
  const { editor, store } = headlessEditor(null)
  const id = createShapeId('mine')
  editor.markHistoryStoppingPoint('create')
  editor.createShape<TLGeoShape>({ id, type: 'geo', x: 10, y: 20 })
  const get = (of: TLShapeId = id) => editor.getShape<TLGeoShape>(of)
  const byAnother = (change: (shape: TLGeoShape) => TLGeoShape) => {
    store.mergeRemoteChanges(() => {
      const shape = get()
      if (shape !== undefined) store.put([change(shape)])
    })
  }
  const removedByAnother = (gone: TLShapeId) => {
    store.mergeRemoteChanges(() => {
      store.remove([gone])
    })
  }
  return { editor, store, id, get, byAnother, removedByAnother }
}

test("[BO12] undo leaves another's edit of other properties alone", () => {
  const { editor, id, get, byAnother } = setUp()
  editor.markHistoryStoppingPoint('move')
  editor.updateShape<TLGeoShape>({ id, type: 'geo', x: 500, props: { w: 77 } })
  byAnother((shape) => ({ ...shape, opacity: 0.5, props: { ...shape.props, color: 'red' } }))
  editor.undo()
  expect([get()?.x, get()?.props.w, get()?.props.color, get()?.opacity]).toEqual([
    10,
    100,
    'red',
    0.5,
  ])
  editor.redo()
  expect([get()?.x, get()?.props.w, get()?.props.color]).toEqual([500, 77, 'red'])
})

test('[BO12] undo does not revert what another has since made of the same property', () => {
  const { editor, id, get, byAnother } = setUp()
  editor.markHistoryStoppingPoint('colour')
  editor.updateShape<TLGeoShape>({ id, type: 'geo', x: 300, props: { color: 'blue', w: 300 } })
  byAnother((shape) => ({ ...shape, y: 999, props: { ...shape.props, color: 'red' } }))
  editor.undo()
  expect([get()?.props.color, get()?.props.w]).toEqual(['red', 100])
  // Position is one value: x alone would put the shape where nobody has put it.
  expect([get()?.x, get()?.y]).toEqual([300, 999])
})

test('[BO13] undo does not bring back what another has deleted', () => {
  const { editor, id, get, removedByAnother } = setUp()
  editor.markHistoryStoppingPoint('move')
  editor.updateShape({ id, type: 'geo', x: 500 })
  removedByAnother(id)
  editor.undo()
  expect(get()).toBeUndefined()
  editor.undo()
  editor.redo()
  expect(get()).toBeUndefined()
})

test('[BO13] my own deletion comes back with undo', () => {
  const { editor, id, get } = setUp()
  const before = get()
  editor.markHistoryStoppingPoint('delete')
  editor.deleteShapes([id])
  expect(get()).toBeUndefined()
  editor.undo()
  expect(get()).toEqual(before)
  editor.redo()
  expect(get()).toBeUndefined()
})

test('[BO13] what hung on something that another has deleted stays away', () => {
  const { editor, id, get, removedByAnother } = setUp()
  const frame = createShapeId('frame')
  editor.markHistoryStoppingPoint('frame')
  editor.createShape({ id: frame, type: 'frame', props: { w: 900, h: 900 } })
  editor.reparentShapes([id], frame)
  editor.markHistoryStoppingPoint('delete')
  editor.deleteShapes([id])
  removedByAnother(frame)
  editor.undo()
  expect(get()).toBeUndefined()
})

test("[BO14] undoing what I made keeps it while another's work hangs on it", () => {
  const { editor, store, get } = setUp()
  const frame = createShapeId('frame')
  editor.markHistoryStoppingPoint('frame')
  editor.createShape({ id: frame, type: 'frame', props: { w: 900, h: 900 } })
  const mine = get()
  if (mine === undefined) throw new Error('The shape must be there')
  store.mergeRemoteChanges(() => {
    store.put([{ ...mine, id: createShapeId('theirs'), parentId: frame }])
  })
  editor.undo()
  expect(editor.getShape(frame)).toBeDefined()
  expect(editor.getShape(createShapeId('theirs'))).toBeDefined()
})
