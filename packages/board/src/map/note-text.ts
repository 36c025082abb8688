import type { Editor, TLNoteShape, TLShape } from 'tldraw'

/** Whether a shape is one of tldraw's notes. */
export function isNote(shape: TLShape | undefined): shape is TLNoteShape {
  return shape?.type === 'note'
}

/** What is written on a note, as plain text with its line breaks. */
export function noteText(editor: Editor, note: TLNoteShape): string {
  return (editor.getShapeUtil(note).getText(note) ?? '').trim()
}
