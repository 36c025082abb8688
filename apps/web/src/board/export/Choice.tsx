import { useId } from 'react'

/** One value of a choice. */
export interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
}

/** A small choice as a row of radio buttons. */
export function Choice<T extends string>(props: {
  readonly legend: string
  /** `narrow` for labels of a few letters, so that they stay in one row on a phone; `middle` for two there. */
  readonly labels: 'narrow' | 'middle' | 'wide'
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend className="field__label">{props.legend}</legend>
      <div className={`choice__options choice__options--${props.labels}`}>
        {props.options.map((option) => (
          <label key={option.value} className="choice__option">
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span className="choice__words">
              <span>{option.label}</span>
              {option.hint === undefined ? null : (
                <span className="choice__hint">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
