import { useLingui } from '@lingui/react'
import { Check } from 'lucide-react'
import { StartPicture } from './StartPicture.tsx'
import { STARTS } from './starts.ts'
import type { Start } from './starts.ts'
import './start-cards.css'

/** The ways to begin, as radio buttons that look like cards. */
export function StartCards(props: {
  readonly value: Start
  readonly onChange: (start: Start) => void
}) {
  const { _ } = useLingui()
  return (
    <fieldset className="starts">
      <legend className="field__label">{_('web.home.start.legend')}</legend>
      <div className="starts__cards">
        {STARTS.map((start) => (
          <label key={start} className="start-card">
            <input
              className="start-card__radio"
              type="radio"
              name="start"
              value={start}
              checked={props.value === start}
              onChange={() => props.onChange(start)}
              aria-describedby={`start-${start}`}
            />
            <StartPicture start={start} />
            <span className="start-card__words">
              <span className="start-card__name">{_(`web.home.start.${start}.name`)}</span>
              <span className="start-card__text" id={`start-${start}`}>
                {_(`web.home.start.${start}.text`)}
              </span>
            </span>
            <span className="start-card__tick" aria-hidden="true">
              <Check size={16} strokeWidth={3} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
