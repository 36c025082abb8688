import {
  ACTORS,
  CHANNELS,
  JOURNEY_LIMITS,
  MEDIA,
  WAIT_ON,
  editText,
  label,
  resolveText,
  setStep,
  type Step,
} from '@amtsweg/journey'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { changeJourney } from '../commands/change-journey.ts'
import { actorIcon, channelIcon, mediumIcon, waitOnIcon } from '../look/value-icons.tsx'
import { editorLanguage } from '../map/editor-language.ts'
import { useInspectorText } from './use-inspector-text.ts'
import { CheckField } from './fields/CheckField.tsx'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { DocumentList } from './fields/DocumentList.tsx'
import { EffortField } from './fields/EffortField.tsx'
import { EmotionField } from './fields/EmotionField.tsx'
import { NumberField } from './fields/NumberField.tsx'
import { TextField } from './fields/TextField.tsx'
import { knownOffices } from './suggestions.ts'

/** All that is known of a step. */
export function StepFields({
  journeyId,
  step,
}: {
  readonly journeyId: TLShapeId
  readonly step: Step
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const set = (change: Partial<Omit<Step, 'id' | 'cards'>>) => {
    changeJourney(editor, {
      journeyId,
      change: (journey) => setStep(journey, { stepId: step.id, change }),
    })
  }
  const title = resolveText(step.title, language)
  const office = resolveText(step.office, language)
  return (
    <>
      <TextField
        label={text('board.inspector.title')}
        kind="wrapped"
        value={title.text}
        fallback={title.fallback}
        maxLength={JOURNEY_LIMITS.title}
        onValue={(value) => set({ title: editText(step.title, language, value) })}
      />
      <EmotionField value={step.emotion} onValue={(emotion) => set({ emotion })} />
      <ChoiceField
        label={text('board.inspector.channel')}
        value={step.channel}
        choices={CHANNELS}
        word={(value) => label('channel', value, language)}
        icon={channelIcon}
        onValue={(channel) => set({ channel })}
      />
      <ChoiceField
        label={text('board.inspector.medium')}
        value={step.medium}
        choices={MEDIA}
        word={(value) => label('medium', value, language)}
        icon={mediumIcon}
        onValue={(medium) => set({ medium })}
      />
      <ChoiceField
        label={text('board.inspector.actor')}
        value={step.actor}
        choices={ACTORS}
        word={(value) => label('actor', value, language)}
        icon={actorIcon}
        onValue={(actor) => set({ actor })}
      />
      <TextField
        label={text('board.inspector.office')}
        value={office.text}
        fallback={office.fallback}
        maxLength={JOURNEY_LIMITS.title}
        suggest={() => knownOffices(editor, language)}
        onValue={(value) => set({ office: editText(step.office, language, value) })}
      />
      <CheckField
        label={text('board.inspector.contact')}
        value={step.contact}
        onValue={(contact) => set({ contact })}
      />
      <CheckField
        label={text('board.inspector.momentOfTruth')}
        value={step.momentOfTruth}
        onValue={(momentOfTruth) => set({ momentOfTruth })}
      />
      <NumberField
        label={text('board.inspector.wait')}
        value={step.waitDays}
        decimals={1}
        max={JOURNEY_LIMITS.amount}
        example={14}
        onValue={(waitDays) => set({ waitDays })}
      />
      <ChoiceField
        label={text('board.inspector.waitOn')}
        value={step.waitOn}
        choices={WAIT_ON}
        word={(value) => label('waitOn', value, language)}
        icon={waitOnIcon}
        onValue={(waitOn) => set({ waitOn })}
      />
      <EffortField
        minutes={step.effortMinutes}
        onMinutes={(effortMinutes) => set({ effortMinutes })}
      />
      <NumberField
        label={text('board.inspector.cost')}
        value={step.costEur}
        decimals={2}
        fixed
        max={JOURNEY_LIMITS.amount}
        example={30.7}
        onValue={(costEur) => set({ costEur })}
      />
      <DocumentList journeyId={journeyId} step={step} direction="provided" />
      <DocumentList journeyId={journeyId} step={step} direction="received" />
      <TextField
        label={text('board.inspector.legalBasis')}
        value={step.legalBasis}
        maxLength={JOURNEY_LIMITS.title}
        onValue={(legalBasis) => set({ legalBasis })}
      />
    </>
  )
}
