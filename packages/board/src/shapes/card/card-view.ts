import { createComputedCache, isEqual, type Editor, type TLShapeId } from 'tldraw'
import { editorLanguage } from '../../map/editor-language.ts'
import { journeyMapOf } from '../../map/journey-map.ts'
import type { CardShape } from '../../schema/index.ts'
import { viewCard, type CardView } from './view-card.ts'

/** A card as the canvas shows it. */
export interface CanvasCard extends CardView {
  readonly isEditing: boolean
}

const views = createComputedCache(
  'card view',
  (editor: Editor, shape: CardShape): CanvasCard => ({
    ...viewCard(shape, journeyMapOf(editor, shape), editorLanguage(editor)),
    isEditing: editor.getEditingShapeId() === shape.id,
  }),
  // Every card is looked at again when a journey changes; only those that look different are drawn.
  { areResultsEqual: isEqual },
)

/** What is drawn of a card; reactive. */
export function cardView(editor: Editor, id: TLShapeId): CanvasCard | undefined {
  return views.get(editor, id)
}
