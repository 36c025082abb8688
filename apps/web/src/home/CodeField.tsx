import { useLingui } from '@lingui/react'
import { useEffect, useRef } from 'react'

/** Appears when the server makes boards only for those who have the operator's code. */
export function CodeField(props: {
  readonly value: string
  readonly onChange: (code: string) => void
}) {
  const { _ } = useLingui()
  const field = useRef<HTMLInputElement>(null)
  // The field appears as the answer to a click on the button; this is where it goes on.
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="field">
      <label className="field__label" htmlFor="code">
        {_('web.home.code.label')}
      </label>
      <p className="field__hint" id="code-hint">
        {_('web.home.code.hint')}
      </p>
      <input
        ref={field}
        className="field__input"
        id="code"
        name="code"
        autoComplete="off"
        value={props.value}
        aria-describedby="code-hint"
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}
