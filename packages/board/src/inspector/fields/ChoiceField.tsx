import { ChevronDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useContext, useId, type ReactNode } from 'react'
import { useEditor } from 'tldraw'
import { PanelMode, PanelPlace } from '../panel-contexts.ts'
import { ReadValue } from './ReadValue.tsx'

/** What a `ChoiceField` needs. */
export interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value
  /** The values to choose from; one of a file that is not among them is shown as well, and kept. */
  readonly choices: readonly Value[]
  readonly word: (value: Value) => string
  readonly icon: (value: Value) => ReactNode
  readonly onValue: (value: Value) => void
}

/** One of several values, each with an icon and a word. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, choices, word, icon, onValue } = props
  const editor = useEditor()
  const place = useContext(PanelPlace)
  const mode = useContext(PanelMode)
  const id = useId()
  if (mode === 'read') return <ReadValue label={label} value={word(value)} icon={icon(value)} />
  const all = choices.includes(value) ? choices : [...choices, value]
  const choose = (next: string) => {
    const chosen = all.find((each) => each === next)
    if (chosen === undefined || chosen === value) return
    editor.markHistoryStoppingPoint('inspector')
    onValue(chosen)
  }
  return (
    <div className="aw-field">
      <label className="aw-field-label" id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          id={id}
          className="aw-input aw-choice"
          aria-labelledby={`${id}-label ${id}-value`}
        >
          {icon(value)}
          <span id={`${id}-value`}>{word(value)}</span>
          <ChevronDown className="aw-choice-arrow" size={18} aria-hidden />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal container={place}>
          <DropdownMenu.Content
            className="aw-choices"
            align="start"
            sideOffset={4}
            collisionPadding={8}
          >
            <DropdownMenu.RadioGroup value={value} onValueChange={choose} aria-label={label}>
              {all.map((each) => (
                <DropdownMenu.RadioItem key={each} value={each} className="aw-choices-item">
                  {icon(each)}
                  {word(each)}
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  )
}
