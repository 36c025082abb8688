// @vitest-environment jsdom
import {
  PageRecordType,
  createShapeId,
  type TLBindingId,
  type TLGeoShape,
  type TLPageId,
  type TLShapeId,
} from 'tldraw'
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
  const removedByAnother = (gone: TLShapeId | TLPageId | TLBindingId) => {
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

test('[BO13] redo brings an arrow back without a hold that another has taken away', () => {
  const { editor, id, removedByAnother } = setUp()
  const arrow = createShapeId('arrow')
  const holds = ['start', 'end'] as const
  editor.markHistoryStoppingPoint('arrow')
  editor.createShape({ id: arrow, type: 'arrow' })
  for (const terminal of holds) {
    editor.createBinding({ type: 'arrow', fromId: arrow, toId: id, props: { terminal } })
  }
  const [first, second] = editor.getBindingsFromShape(arrow, 'arrow')
  if (first === undefined || second === undefined) throw new Error('There must be two holds')
  removedByAnother(first.id)
  editor.undo()
  editor.redo()
  expect(editor.getShape(arrow)).toBeDefined()
  expect(editor.getBindingsFromShape(arrow, 'arrow').map((each) => each.id)).toEqual([second.id])
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

test("[BO14] undoing a page that I made keeps it, and one's own view of it, while another's work lies on it", () => {
  const { editor, store, removedByAnother } = setUp()
  const pageId = PageRecordType.createId('mine')
  const first = editor.getCurrentPageId()
  editor.markHistoryStoppingPoint('page')
  editor.createPage({ id: pageId, name: 'Seite 2' })
  editor.setCurrentPage(pageId)
  store.mergeRemoteChanges(() => {
    const shape = editor.getShape(createShapeId('mine'))
    if (shape !== undefined) {
      store.put([{ ...shape, id: createShapeId('theirs'), parentId: pageId }])
    }
  })
  removedByAnother(first)
  editor.undo()
  expect(editor.getCurrentPage().name).toBe('Seite 2')
  expect([editor.getZoomLevel(), editor.getCurrentPageShapeIds()]).toEqual([
    1,
    new Set([createShapeId('theirs')]),
  ])
})

test('[BO13] neither undo nor redo brings back a page that another has deleted, or what this window remembered of it', () => {
  const { editor, store, removedByAnother } = setUp()
  const pageId = PageRecordType.createId('mine')
  const first = editor.getCurrentPageId()
  editor.markHistoryStoppingPoint('page')
  editor.createPage({ id: pageId, name: 'Seite 2' })
  editor.setCurrentPage(pageId)
  editor.markHistoryStoppingPoint('select all')
  editor.createShape({ type: 'geo' }).selectAll()
  removedByAnother(pageId)
  for (const step of ['undo', 'undo', 'redo', 'redo'] as const) {
    editor[step]()
    const pages = editor.getPages().map(({ id }) => id)
    const remembered = store.allRecords().flatMap((record) => {
      return record.typeName === 'instance_page_state' ? [record.pageId] : []
    })
    expect([pages, remembered, editor.getCurrentPageId()]).toEqual([[first], [first], first])
  }
})
