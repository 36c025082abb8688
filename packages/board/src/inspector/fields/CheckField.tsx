import { useContext, useId } from 'react'
import { useEditor } from 'tldraw'
import { useInspectorText } from '../use-inspector-text.ts'
import { PanelMode } from '../panel-contexts.ts'
import { ReadValue } from './ReadValue.tsx'

/** Something that is so or is not. */
export function CheckField({
  label,
  value,
  onValue,
}: {
  readonly label: string
  readonly value: boolean
  readonly onValue: (value: boolean) => void
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const id = useId()
  const mode = useContext(PanelMode)
  if (mode === 'read') {
    return (
      <ReadValue label={label} value={text(value ? 'board.inspector.yes' : 'board.inspector.no')} />
    )
  }
  return (
    <div className="aw-check">
      <input
        id={id}
        type="checkbox"
        checked={value}
        onChange={(event) => {
          editor.markHistoryStoppingPoint('inspector')
          onValue(event.currentTarget.checked)
        }}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
