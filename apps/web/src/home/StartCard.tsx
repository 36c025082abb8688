import type { TemplateId } from '@amtsweg/journey'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

/** One way to begin: a radio button that looks like a card. */
export function StartCard(props: {
  readonly id: TemplateId
  readonly name: string
  readonly text: string
  readonly picture: ReactNode
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const { id } = props
  return (
    <label className="start-card">
      <input
        className="start-card__radio"
        type="radio"
        name="start"
        value={id}
        checked={props.isChosen}
        onChange={props.onChoose}
        aria-describedby={`start-${id}`}
      />
      {props.picture}
      <span className="start-card__words">
        <span className="start-card__name">{props.name}</span>
        <span className="start-card__text" id={`start-${id}`}>
          {props.text}
        </span>
      </span>
      <span className="start-card__tick" aria-hidden="true">
        <Check size={16} strokeWidth={3} />
      </span>
    </label>
  )
}
