import type { ComponentProps, Ref } from 'react'
import { Problem } from './Problem.tsx'

/** What a `TextField` needs besides what an `input` takes; `id` is also the field's name. */
export interface TextFieldProps extends Pick<
  ComponentProps<'input'>,
  'autoComplete' | 'maxLength' | 'required'
> {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Said below the field; '' while nothing is wrong with it. */
  readonly problem?: string | undefined
  readonly field?: Ref<HTMLInputElement> | undefined
}

/** One line of text with its label, a hint, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, value, onChange, problem = '', field, ...rest } = props
  const isWrong = problem !== ''
  return (
    <>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
        <input
          {...rest}
          ref={field}
          className="field__input"
          id={id}
          name={id}
          value={value}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-hint ${id}-problem` : `${id}-hint`}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {isWrong ? <Problem id={`${id}-problem`} text={problem} /> : null}
    </>
  )
}
