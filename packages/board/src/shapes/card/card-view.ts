import {
  label,
  resolveText,
  wrapText,
  type CardKind,
  type DocumentDirection,
} from '@amtsweg/journey'
import { createComputedCache, isEqual, type Editor, type TLShapeId } from 'tldraw'
import { CARD } from '../../look/sizes.ts'
import { editorLanguage } from '../../map/editor-language.ts'
import { journeyMapOf } from '../../map/journey-map.ts'
import type { CardShape } from '../../schema/index.ts'

/** All that is drawn of a card. */
export interface CardView {
  readonly kind: CardKind
  /** The kind in the reader's language. */
  readonly word: string
  readonly direction: DocumentDirection | null
  readonly lines: readonly string[]
  /** Language that the text is in when it is not the reader's. */
  readonly fallback: string | null
  readonly isEditing: boolean
}

const views = createComputedCache(
  'card view',
  (editor: Editor, shape: CardShape): CardView => {
    const language = editorLanguage(editor)
    const { kind, direction, text } = shape.props
    const map = journeyMapOf(editor, shape)
    const key = map?.keys.get(shape.id)
    const box = key === undefined ? undefined : map?.layout.cards.get(key)
    const resolved = resolveText(text, language)
    return {
      kind,
      word: wordOf(kind, direction, language),
      direction,
      // A card that hangs in no journey, or in a hidden lane, has no place in the layout.
      lines: box?.lines ?? wrapText(resolved.text, lineStyle(shape)),
      fallback: resolved.fallback,
      isEditing: editor.getEditingShapeId() === shape.id,
    }
  },
  // Every card is looked at again when a journey changes; only those that look different are drawn.
  { areResultsEqual: isEqual },
)

/** What is drawn of a card; reactive. */
export function cardView(editor: Editor, id: TLShapeId): CardView | undefined {
  return views.get(editor, id)
}

function wordOf(
  kind: CardKind,
  direction: DocumentDirection | null,
  language: 'de' | 'en',
): string {
  const word = label('card', kind, language)
  return direction === null ? word : `${word}, ${label('direction', direction, language)}`
}

function lineStyle(shape: CardShape) {
  return { width: shape.props.w - 2 * CARD.padding, fontSize: CARD.fontSize, bold: false }
}
