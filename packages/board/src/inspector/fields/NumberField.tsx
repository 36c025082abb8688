import { writeNumber } from '@amtsweg/journey'
import { CircleAlert } from 'lucide-react'
import { useContext, useId, useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import { assertNever } from '../../assert-never.ts'
import { editorLanguage } from '../../map/editor-language.ts'
import { useInspectorText } from '../use-inspector-text.ts'
import { AMOUNT_LENGTH, parseAmount, type AmountReading } from '../parse-amount.ts'
import { PanelMode } from '../panel-contexts.ts'
import { useUndoStep } from '../use-undo-step.ts'
import { ReadValue } from './ReadValue.tsx'

/** What a `NumberField` needs. */
export interface NumberFieldProps {
  readonly label: string
  readonly value: number
  /** Digits after the mark: at most so many are taken. */
  readonly decimals: number
  /** Whether all of these digits are shown, as in a price. */
  readonly fixed?: boolean | undefined
  readonly max: number
  /** An amount as one would type it. */
  readonly example: number
  readonly onValue: (value: number) => void
}

/** Digits after the mark that are shown of an hour's fraction, or of an odd value of a file. */
const MOST_SHOWN = 2

type Refusal = Extract<AmountReading, { ok: false }>['reason']

/**
 * An amount in the reader's way of writing numbers. What can be read is saved with every digit; what cannot stays in the
 * field for correcting, with a sentence beside it once the field is left.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, decimals, fixed, max, example, onValue } = props
  const editor = useEditor()
  const text = useInspectorText()
  const id = useId()
  const mode = useContext(PanelMode)
  const undoStep = useUndoStep()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  /** What is being typed; `null` while the field shows the value itself. */
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const show = (number: number) =>
    fixed === true
      ? writeNumber(number, language, { decimals })
      : writeNumber(Number(number.toFixed(MOST_SHOWN)), language)
  if (mode === 'read') return <ReadValue label={label} value={value === 0 ? '' : show(value)} />

  const onInput = (typed: string) => {
    setDraft(typed)
    const reading = parseAmount(typed, { language, decimals, max })
    if (!reading.ok) return
    setRefusal(null)
    undoStep.begin()
    onValue(reading.value)
  }
  const check = () => {
    undoStep.end()
    if (draft === null) return
    const reading = parseAmount(draft, { language, decimals, max })
    setRefusal(reading.ok ? null : reading.reason)
    if (reading.ok) setDraft(null)
  }
  const values = {
    text: draft ?? '',
    example: show(example),
    kept: show(value),
    max: writeNumber(max, language),
    decimals,
  }
  return (
    <div className="aw-field">
      <label className="aw-field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="aw-input"
        data-form="number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={AMOUNT_LENGTH}
        value={draft ?? show(value)}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : `${id}-refusal`}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onInput(event.currentTarget.value)}
        onBlur={check}
        onKeyDown={(event) => {
          if (event.key === 'Enter') check()
        }}
      />
      <output className="aw-field-refusal">
        {refusal !== null && (
          <>
            <CircleAlert size={18} aria-hidden />
            <span id={`${id}-refusal`}>{text(sentenceOf(refusal, decimals), values)}</span>
          </>
        )}
      </output>
    </div>
  )
}

function sentenceOf(refusal: Refusal, decimals: number) {
  switch (refusal) {
    case 'not_a_number':
      return 'board.inspector.notANumber'
    case 'negative':
      return 'board.inspector.negative'
    case 'too_big':
      return 'board.inspector.tooBig'
    case 'too_many_decimals':
      return decimals === 0 ? 'board.inspector.wholeNumber' : 'board.inspector.tooManyDecimals'
    default:
      return assertNever(refusal)
  }
}
