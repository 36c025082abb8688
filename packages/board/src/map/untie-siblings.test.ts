// @vitest-environment jsdom
import { createShapeId, type Editor, type IndexKey } from 'tldraw'
import { expect, test } from 'vitest'
import { compareSiblings } from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'

const [A, B, C] = [createShapeId('a'), createShapeId('b'), createShapeId('c')]

/** Three notes of which two have the same index, as two people leave them who add at once. */
function tiedNotes(indices: readonly string[]): Editor {
  const { editor, store } = headlessEditor(null)
  editor.createShapes([A, B, C].map((id, at) => ({ id, type: 'note', x: at * 300, y: 0 })))
  const others = [A, B, C].flatMap((id, at) => {
    const shape = editor.getShape(id)
    // Safe: these are indices.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return shape === undefined ? [] : [{ ...shape, index: indices[at] as IndexKey }]
  })
  store.mergeRemoteChanges(() => store.put(others))
  return editor
}

test.each([
  ['duplicated', ['a1', 'a1', 'a2'], 4, (editor: Editor) => editor.duplicateShapes([A])],
  [
    'brought forward',
    ['a1', 'a2', 'a2'],
    3,
    (editor: Editor) => editor.bringForward([A], { considerAllShapes: true }),
  ],
  [
    'sent backward',
    ['a1', 'a1', 'a2'],
    3,
    (editor: Editor) => editor.sendBackward([C], { considerAllShapes: true }),
  ],
  ['sent to the back', ['a1', 'a1', 'a2'], 3, (editor: Editor) => editor.sendToBack([C])],
  [
    'put elsewhere',
    ['a1', 'a1', 'a2'],
    3,
    (editor: Editor) =>
      editor.reparentShapes([C], editor.getCurrentPageId(), editor.getShape(A)?.index),
  ],
])(
  '[BO53] shapes with the same index are %s, and have one each then',
  (_act, indices, count, act) => {
    const editor = tiedNotes(indices)
    editor.markHistoryStoppingPoint('act')
    act(editor)
    const shapes = [...editor.getCurrentPageShapes()].sort(compareSiblings)
    expect(shapes).toHaveLength(count)
    expect(new Set(shapes.map(({ index }) => index)).size).toBe(count)
  },
)

test('[BO53] what has the same index keeps its order, and one undo takes all of it back', () => {
  const editor = tiedNotes(['a1', 'a1', 'a2'])
  const order = () => [...editor.getCurrentPageShapes()].sort(compareSiblings).map(({ id }) => id)
  editor.markHistoryStoppingPoint('act')
  editor.duplicateShapes([C])
  expect(order().slice(0, 3)).toEqual([A, B, C])
  editor.undo()
  expect(editor.getCurrentPageShapes().map(({ index }) => index)).toEqual(['a1', 'a1', 'a2'])
})
