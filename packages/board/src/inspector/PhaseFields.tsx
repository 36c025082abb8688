import { JOURNEY_LIMITS, editText, resolveText, setPhase, type Phase } from '@amtsweg/journey'
import { useContext } from 'react'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { changeJourney } from '../commands/change-journey.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { useInspectorText } from './use-inspector-text.ts'
import { ReadValue } from './fields/ReadValue.tsx'
import { TextField } from './fields/TextField.tsx'
import { PanelMode } from './panel-contexts.ts'

/** A phase's title, and how many steps it has. */
export function PhaseFields({
  journeyId,
  phase,
}: {
  readonly journeyId: TLShapeId
  readonly phase: Phase
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const mode = useContext(PanelMode)
  const title = resolveText(phase.title, language)
  const steps = (
    <ReadValue label={text('board.inspector.steps')} value={String(phase.steps.length)} />
  )
  return (
    <>
      <TextField
        label={text('board.inspector.title')}
        kind="wrapped"
        value={title.text}
        fallback={title.fallback}
        maxLength={JOURNEY_LIMITS.title}
        onValue={(value) => {
          const next = editText(phase.title, language, value)
          changeJourney(editor, {
            journeyId,
            change: (journey) => setPhase(journey, { phaseId: phase.id, title: next }),
          })
        }}
      />
      {mode === 'read' ? steps : <dl className="aw-inspector-facts">{steps}</dl>}
    </>
  )
}
