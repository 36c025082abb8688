import type { Editor } from 'tldraw'
import { isMapShape } from '../schema/index.ts'

/** Whether a part of a map is among what is selected. */
export function selectsMapShapes(editor: Editor): boolean {
  return editor.getSelectedShapes().some((shape) => isMapShape(shape))
}
