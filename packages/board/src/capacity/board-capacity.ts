import type { Editor } from 'tldraw'

/**
 * Shapes that one may put on a board, all pages together. Readers take 20,000 records: what several people add at the
 * same time, each with room left, still fits between the two.
 */
export const BOARD_SHAPES = 18_000

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
