import { useContext, useEffect, useId, useRef, useState } from 'react'
import { takeOver } from '../../shapes/take-over.ts'
import { PanelMode } from '../panel-contexts.ts'
import { useUndoStep } from '../use-undo-step.ts'
import { ReadValue } from './ReadValue.tsx'

/** What a `TextField` needs. */
export interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** Longest text in characters. */
  readonly maxLength: number
  readonly onValue: (value: string) => void
  /** Language that the text is in when it is not the reader's. */
  readonly fallback?: string | null | undefined
  /** Gives names to offer; asked anew each time the field is entered. */
  readonly suggest?: (() => readonly string[]) | undefined
  /** `wrapped` is one line that is broken where it does not fit. */
  readonly kind?: 'one line' | 'wrapped' | 'lines' | undefined
}

/**
 * A text, saved with every letter. The field is not controlled by React: what another writes meanwhile is put in where it
 * differs, and the caret stays.
 */
export function TextField(props: TextFieldProps) {
  const { label, value, maxLength, onValue, fallback, suggest, kind } = props
  const id = useId()
  const mode = useContext(PanelMode)
  const undoStep = useUndoStep()
  const line = useRef<HTMLInputElement>(null)
  const lines = useRef<HTMLTextAreaElement>(null)
  const [names, setNames] = useState<readonly string[]>([])

  useEffect(() => {
    const field = line.current ?? lines.current
    if (field !== null) takeOver(field, value)
  }, [value])

  if (mode === 'read') return <ReadValue label={label} value={value} />
  const common = {
    id,
    className: 'aw-input',
    defaultValue: value,
    maxLength,
    onBlur: undoStep.end,
  }
  const write = (next: string) => {
    undoStep.begin()
    onValue(kind === 'lines' ? next : next.replaceAll(/\s*\n\s*/g, ' '))
  }
  return (
    <div className="aw-field">
      <label className="aw-field-label" htmlFor={id}>
        {label}
        {typeof fallback === 'string' && (
          <span className="aw-field-language">{fallback.toUpperCase()}</span>
        )}
      </label>
      {kind === 'lines' || kind === 'wrapped' ? (
        <textarea
          {...common}
          ref={lines}
          rows={kind === 'lines' ? 3 : 1}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (kind === 'wrapped' && event.key === 'Enter') event.preventDefault()
          }}
        />
      ) : (
        <input
          {...common}
          ref={line}
          type="text"
          list={suggest === undefined ? undefined : `${id}-names`}
          autoComplete="off"
          onFocus={() => setNames(suggest?.() ?? [])}
          onInput={(event) => write(event.currentTarget.value)}
        />
      )}
      {suggest !== undefined && <NameList id={`${id}-names`} names={names} />}
    </div>
  )
}

/** Names that a field offers while one types. */
export function NameList({
  id,
  names,
}: {
  readonly id: string
  readonly names: readonly string[]
}) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </datalist>
  )
}
