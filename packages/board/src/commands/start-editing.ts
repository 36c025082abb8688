import type { Editor, TLShapeId } from 'tldraw'

/** Selects a shape and starts editing its text in place. */
export function startEditing(editor: Editor, id: TLShapeId): void {
  const shape = editor.getShape(id)
  if (shape === undefined || editor.getIsReadonly()) return
  if (editor.isShapeOrAncestorLocked(shape)) return
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
}
