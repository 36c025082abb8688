import type { Editor } from 'tldraw'
import { placeInOrder, shapeTree } from '../schema/index.ts'

/**
 * Gives siblings with one index an index each before tldraw puts something between them, where it throws. Two who add at
 * once may get the same, an undo brings an old one back, and programs may write any. Returns a function that stops it.
 */
export function untieSiblings(editor: Editor): () => void {
  const own = {
    duplicateShapes: editor.duplicateShapes.bind(editor),
    reparentShapes: editor.reparentShapes.bind(editor),
    bringForward: editor.bringForward.bind(editor),
    sendBackward: editor.sendBackward.bind(editor),
    sendToBack: editor.sendToBack.bind(editor),
  }
  const untied =
    <Args extends unknown[]>(act: (...args: Args) => Editor) =>
    (...args: Args) =>
      editor.run(() => {
        untie(editor)
        act(...args)
      })
  editor.duplicateShapes = untied(own.duplicateShapes)
  editor.reparentShapes = untied(own.reparentShapes)
  editor.bringForward = untied(own.bringForward)
  editor.sendBackward = untied(own.sendBackward)
  editor.sendToBack = untied(own.sendToBack)
  return () => void Object.assign(editor, own)
}

/** The order stays the one in which everybody reads and sees them. */
function untie(editor: Editor): void {
  const changes = [...shapeTree(editor.getCurrentPageShapes()).values()].flatMap((siblings) => {
    if (siblings.every(({ index }, at) => index !== siblings[at - 1]?.index)) return []
    const indices = placeInOrder(siblings)
    return siblings.flatMap(({ id, type, index }, at) => {
      const next = indices[at]
      return next === undefined || next === index ? [] : [{ id, type, index: next }]
    })
  })
  // A locked shape stays where it is all the same: before and behind the same others.
  if (changes.length > 0) editor.run(() => editor.updateShapes(changes), { ignoreShapeLock: true })
}
