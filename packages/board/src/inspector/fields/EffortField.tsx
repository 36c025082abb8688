import { JOURNEY_LIMITS } from '@amtsweg/journey'
import { useContext, useId } from 'react'
import { useEditor, useValue } from 'tldraw'
import { perEditor } from '../../map/per-editor.ts'
import { useInspectorText } from '../use-inspector-text.ts'
import { PanelMode } from '../panel-contexts.ts'
import { NumberField } from './NumberField.tsx'

const UNITS = ['minutes', 'hours'] as const
type Unit = (typeof UNITS)[number]

const effortUnit = perEditor<Unit>('effort unit', 'minutes')
const MINUTES_OF_HOUR = 60

/** The citizen's own effort: one number, in minutes or hours. It is kept in minutes. */
export function EffortField({
  minutes,
  onMinutes,
}: {
  readonly minutes: number
  readonly onMinutes: (minutes: number) => void
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const name = useId()
  const mode = useContext(PanelMode)
  const unit = useValue('effort unit', () => effortUnit.get(editor), [editor])
  const number =
    unit === 'minutes' ? (
      <NumberField
        key={unit}
        label={text('board.inspector.effortMinutes')}
        value={minutes}
        decimals={0}
        max={JOURNEY_LIMITS.amount}
        example={90}
        onValue={onMinutes}
      />
    ) : (
      <NumberField
        key={unit}
        label={text('board.inspector.effortHours')}
        value={minutes / MINUTES_OF_HOUR}
        decimals={2}
        max={Math.floor(JOURNEY_LIMITS.amount / MINUTES_OF_HOUR)}
        example={1.5}
        onValue={(hours) => onMinutes(Math.round(hours * MINUTES_OF_HOUR))}
      />
    )
  if (mode === 'read') return number
  return (
    <div className="aw-effort">
      {number}
      <fieldset className="aw-units">
        <legend>{text('board.inspector.effortUnit')}</legend>
        {UNITS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={unit === each}
              onChange={() => effortUnit.set(editor, each)}
            />
            <span>{text(`board.inspector.${each}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
