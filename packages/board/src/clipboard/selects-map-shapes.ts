import type { Editor } from 'tldraw'
import { isMapShape } from '../schema/index.ts'

/** Whether a part of a map is among what is selected. */
export function selectsMapShapes(editor: Editor): boolean {
  return editor.getSelectedShapes().some((shape) => isMapShape(shape))
}

/**
 * Whether what is selected is copied by us, and not by tldraw: parts of maps, and images. While an image waits to be stored its
 * address is one that tldraw would ask for and our policy refuses, and then the copy would lack it.
 */
export function isOursToCopy(editor: Editor): boolean {
  if (selectsMapShapes(editor)) return true
  const ids = editor.getShapeAndDescendantIds(editor.getSelectedShapeIds())
  return [...ids].some((id) => editor.getShape(id)?.type === 'image')
}
