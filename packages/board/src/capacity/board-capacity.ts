import type { Editor } from 'tldraw'
import { BOARD_SHAPES } from '../schema/index.ts'

/** Shapes on all pages. Reactive. */
export function countShapes(editor: Editor): number {
  return editor.store.query.ids('shape').get().size
}

/** Whether that many shapes more fit on the board; if not, this user is told so. */
export function hasRoomFor(editor: Editor, count: number): boolean {
  if (countShapes(editor) + count <= BOARD_SHAPES) return true
  const { name, id: pageId } = editor.getCurrentPage()
  editor.emit('max-shapes', { name, pageId, count: BOARD_SHAPES })
  return false
}

/** Lets tldraw's own ways of adding shapes end where those of the maps do. */
export function limitShapes(editor: Editor): void {
  Object.defineProperty(editor.options, 'maxShapesPerPage', {
    get: () => editor.getCurrentPageShapeIds().size + BOARD_SHAPES - countShapes(editor),
  })
}
