import { useId } from 'react'

/** Characters of a line on the invitation. */
const LINE_MAX = 200

/** A line of the invitation, a day or a time. */
export function InvitationField(props: {
  readonly label: string
  readonly type?: 'text' | 'date' | 'time' | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="field__input invitation__input"
        type={props.type ?? 'text'}
        maxLength={LINE_MAX}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}
