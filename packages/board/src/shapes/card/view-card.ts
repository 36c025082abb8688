import {
  label,
  resolveText,
  wrapText,
  type CardKind,
  type DocumentDirection,
  type Language,
} from '@amtsweg/journey'
import { CARD } from '../../look/sizes.ts'
import type { JourneyMap } from '../../map/make-map.ts'
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
}

/** What is drawn of a card for a reader of `language`; `map` is that of its journey, if it is in one. */
export function viewCard(
  { id, props }: CardShape,
  map: JourneyMap | undefined,
  language: Language,
): CardView {
  const { kind, direction, text } = props
  const key = map?.keys.get(id)
  const box = key === undefined ? undefined : map?.layout.cards.get(key)
  const resolved = resolveText(text, language)
  const style = { width: props.w - 2 * CARD.padding, fontSize: CARD.fontSize, bold: false }
  return {
    kind,
    word: wordOf(kind, direction, language),
    direction,
    // A card that hangs in no journey, or in a hidden lane, has no place in the layout.
    lines: box?.lines ?? wrapText(resolved.text, style),
    fallback: resolved.fallback,
  }
}

function wordOf(kind: CardKind, direction: DocumentDirection | null, language: Language): string {
  const word = label('card', kind, language)
  return direction === null ? word : `${word}, ${label('direction', direction, language)}`
}
