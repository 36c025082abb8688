import {
  JOURNEY_LIMITS,
  editText,
  label,
  resolveText,
  setJourney,
  type Journey,
  type JourneyState,
  type LocalizedText,
} from '@amtsweg/journey'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { changeJourney } from '../commands/change-journey.ts'
import { stateIcon } from '../look/value-icons.tsx'
import { editorLanguage } from '../map/editor-language.ts'
import { useInspectorText } from './use-inspector-text.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { TextField } from './fields/TextField.tsx'

const STATES: readonly JourneyState[] = ['as-is', 'to-be']

/** What belongs to a journey as a whole. */
export function JourneyFields({
  journeyId,
  journey,
}: {
  readonly journeyId: TLShapeId
  readonly journey: Journey
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const set = (change: Parameters<typeof setJourney>[1]) => {
    changeJourney(editor, { journeyId, change: (current) => setJourney(current, change) })
  }
  const words = (value: LocalizedText) => {
    const resolved = resolveText(value, language)
    return { value: resolved.text, fallback: resolved.fallback }
  }
  const { title, state, persona, service, note } = journey
  return (
    <>
      <TextField
        label={text('board.inspector.title')}
        kind="wrapped"
        {...words(title)}
        maxLength={JOURNEY_LIMITS.title}
        onValue={(value) => set({ title: editText(title, language, value) })}
      />
      <ChoiceField
        label={text('board.inspector.state')}
        value={state}
        choices={STATES}
        word={(value) => label('state', value, language)}
        icon={stateIcon}
        onValue={(value) => set({ state: value })}
      />
      <TextField
        label={text('board.inspector.personaName')}
        value={persona.name}
        maxLength={JOURNEY_LIMITS.title}
        onValue={(name) => set({ persona: { ...persona, name } })}
      />
      <TextField
        label={text('board.inspector.personaDescription')}
        kind="lines"
        {...words(persona.description)}
        maxLength={JOURNEY_LIMITS.text}
        onValue={(value) =>
          set({
            persona: { ...persona, description: editText(persona.description, language, value) },
          })
        }
      />
      <TextField
        label={text('board.inspector.service')}
        kind="wrapped"
        {...words(service.name)}
        maxLength={JOURNEY_LIMITS.title}
        onValue={(value) =>
          set({ service: { ...service, name: editText(service.name, language, value) } })
        }
      />
      <TextField
        label={text('board.inspector.serviceKey')}
        value={service.leistungsschluessel ?? ''}
        maxLength={JOURNEY_LIMITS.title}
        onValue={(value) =>
          set({ service: { ...service, leistungsschluessel: value === '' ? null : value } })
        }
      />
      <TextField
        label={text('board.inspector.note')}
        kind="lines"
        {...words(note)}
        maxLength={JOURNEY_LIMITS.text}
        onValue={(value) => set({ note: editText(note, language, value) })}
      />
    </>
  )
}
