import {
  JOURNEY_LIMITS,
  addCard,
  editText,
  homeLane,
  removeCard,
  resolveText,
  setCard,
  type DocumentDirection,
  type Journey,
  type Step,
} from '@amtsweg/journey'
import { Plus, X } from 'lucide-react'
import { useContext, useId, useRef, useState } from 'react'
import { uniqueId, useEditor, useValue, type TLShapeId } from 'tldraw'
import { changeJourney } from '../../commands/change-journey.ts'
import { editorLanguage } from '../../map/editor-language.ts'
import { useInspectorText } from '../use-inspector-text.ts'
import { PanelMode } from '../panel-contexts.ts'
import { knownDocuments } from '../suggestions.ts'
import { ReadValue } from './ReadValue.tsx'
import { NameList, TextField } from './TextField.tsx'

/** The documents of a step in one direction: to add, rename and remove. Each is a card on the map. */
export function DocumentList({
  journeyId,
  step,
  direction,
}: {
  readonly journeyId: TLShapeId
  readonly step: Step
  readonly direction: DocumentDirection
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const mode = useContext(PanelMode)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const addField = useRef<HTMLInputElement>(null)
  const documents = step.cards.filter(
    (card) => card.kind === 'document' && card.direction === direction,
  )
  const legend = text(`board.inspector.${direction}`)
  if (mode === 'read') {
    const names = documents.map((card) => resolveText(card.text, language).text)
    return <ReadValue label={legend} value={names.join(', ')} />
  }
  const change = (command: (journey: Journey) => Journey) => {
    changeJourney(editor, { journeyId, change: command })
  }
  const add = (name: string) => {
    editor.markHistoryStoppingPoint('inspector')
    change((journey) => {
      const lane = homeLane('document', journey.lanes)
      const card = { id: uniqueId(), kind: 'document', lane, text: name, direction } as const
      return addCard(journey, { stepId: step.id, card, index: Number.MAX_SAFE_INTEGER })
    })
  }
  const remove = (cardId: string) => {
    editor.markHistoryStoppingPoint('inspector')
    change((journey) => removeCard(journey, cardId))
    // The button that had the focus is gone.
    addField.current?.focus()
  }
  return (
    <fieldset className="aw-field aw-documents">
      <legend className="aw-field-label">{legend}</legend>
      {documents.map((card, at) => {
        const name = resolveText(card.text, language)
        return (
          <div key={card.id} className="aw-document">
            <TextField
              label={text('board.inspector.document', { number: at + 1 })}
              value={name.text}
              fallback={name.fallback}
              maxLength={JOURNEY_LIMITS.text}
              suggest={() => knownDocuments(editor, language)}
              onValue={(value) =>
                change((journey) =>
                  setCard(journey, {
                    cardId: card.id,
                    change: { text: editText(card.text, language, value) },
                  }),
                )
              }
            />
            <button
              type="button"
              className="aw-icon-button"
              aria-label={text('board.inspector.remove', { name: name.text })}
              onClick={() => remove(card.id)}
            >
              <X size={18} aria-hidden />
            </button>
          </div>
        )
      })}
      <AddDocument field={addField} language={language} onAdd={add} />
    </fieldset>
  )
}

function AddDocument({
  field,
  language,
  onAdd,
}: {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly language: 'de' | 'en'
  readonly onAdd: (name: string) => void
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const id = useId()
  const [name, setName] = useState('')
  const [names, setNames] = useState<readonly string[]>([])
  const add = () => {
    const trimmed = name.trim()
    if (trimmed !== '') onAdd(trimmed)
    setName('')
    field.current?.focus()
  }
  return (
    <div className="aw-document">
      <div className="aw-field">
        <label className="aw-field-label" htmlFor={id}>
          {text('board.inspector.addDocument')}
        </label>
        <input
          ref={field}
          id={id}
          className="aw-input"
          type="text"
          autoComplete="off"
          list={`${id}-names`}
          maxLength={JOURNEY_LIMITS.text}
          value={name}
          placeholder={text('board.inspector.addDocument')}
          onFocus={() => setNames(knownDocuments(editor, language))}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
          }}
        />
        <NameList id={`${id}-names`} names={names} />
      </div>
      <button
        type="button"
        className="aw-icon-button"
        aria-label={text('board.inspector.add')}
        onClick={add}
      >
        <Plus size={18} aria-hidden />
      </button>
    </div>
  )
}
