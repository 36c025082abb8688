import {
  CARD_KINDS,
  JOURNEY_LIMITS,
  editText,
  label,
  resolveText,
  setCard,
  type Card,
} from '@amtsweg/journey'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { changeJourney } from '../commands/change-journey.ts'
import { cardIcon, directionIcon } from '../look/value-icons.tsx'
import { editorLanguage } from '../map/editor-language.ts'
import { useInspectorText } from './use-inspector-text.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { TextField } from './fields/TextField.tsx'

const DIRECTIONS = ['provided', 'received'] as const

/** What a card says and what kind of card it is. */
export function CardFields({
  journeyId,
  card,
}: {
  readonly journeyId: TLShapeId
  readonly card: Card
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const set = (change: Partial<Pick<Card, 'kind' | 'text' | 'direction'>>) => {
    changeJourney(editor, {
      journeyId,
      change: (journey) => setCard(journey, { cardId: card.id, change }),
    })
  }
  const words = resolveText(card.text, language)
  return (
    <>
      <TextField
        label={text('board.inspector.text')}
        kind="lines"
        value={words.text}
        fallback={words.fallback}
        maxLength={JOURNEY_LIMITS.text}
        onValue={(value) => set({ text: editText(card.text, language, value) })}
      />
      <ChoiceField
        label={text('board.inspector.kind')}
        value={card.kind}
        choices={CARD_KINDS}
        word={(value) => label('card', value, language)}
        icon={cardIcon}
        onValue={(kind) => set({ kind })}
      />
      {card.direction !== null && (
        <ChoiceField
          label={text('board.inspector.direction')}
          value={card.direction}
          choices={DIRECTIONS}
          word={(value) => label('direction', value, language)}
          icon={directionIcon}
          onValue={(direction) => set({ direction })}
        />
      )}
    </>
  )
}
