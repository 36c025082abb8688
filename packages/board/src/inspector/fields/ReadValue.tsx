import type { ReactNode } from 'react'
import { useInspectorText } from '../use-inspector-text.ts'

/** What a field says to someone who may only look. To be put into a `<dl>`. */
export function ReadValue({
  label,
  value,
  icon,
}: {
  readonly label: string
  /** '' when nobody said. */
  readonly value: string
  readonly icon?: ReactNode
}) {
  const text = useInspectorText()
  return (
    <div className="aw-field">
      <dt className="aw-field-label">{label}</dt>
      <dd className="aw-field-value">
        {icon}
        {value === '' ? <em>{text('board.inspector.nothing')}</em> : value}
      </dd>
    </div>
  )
}
