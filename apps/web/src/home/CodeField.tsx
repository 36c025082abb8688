import { useLingui } from '@lingui/react'
import { useEffect, useRef } from 'react'
import { TextField } from '../page/TextField.tsx'

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
    <TextField
      id="code"
      label={_('web.home.code.label')}
      hint={_('web.home.code.hint')}
      autoComplete="off"
      value={props.value}
      onChange={props.onChange}
      field={field}
    />
  )
}
