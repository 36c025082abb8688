import { resolveText } from '@amtsweg/journey'
import { createShapeId, toRichText, type Editor, type TLNoteShape } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import type { LooseCard } from '../map/hand.ts'
import { NOTE_COLORS } from './note-colors.ts'

/** Takes cards out of their journeys: each becomes a note where it lies, with its text and the colour of its kind. */
export function cardsToNotes(editor: Editor, cards: readonly LooseCard[]): void {
  const pageId = editor.getCurrentPageId()
  const notes = cards.flatMap(({ id, source }) => {
    const bounds = editor.getShapePageBounds(id)
    if (source === null || bounds === undefined) return []
    const { text } = resolveText(source.card.text, editorLanguage(editor))
    const props = { color: NOTE_COLORS[source.card.kind], richText: toRichText(text) }
    const { x, y } = bounds
    return [
      {
        card: id,
        note: { id: createShapeId(), type: 'note' as const, parentId: pageId, x, y, props },
      },
    ]
  })
  editor.deleteShapes(notes.map(({ card }) => card))
  editor.createShapes<TLNoteShape>(notes.map(({ note }) => note))
  if (notes.length > 0) editor.select(...notes.map(({ note }) => note.id))
}
