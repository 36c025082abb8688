import { label, type LaneKind, type Language } from '@amtsweg/journey'
import { useLingui } from '@lingui/react'
import type { Exportable } from './exportable.ts'

/** Which lanes of the journeys are in the picture, whatever the board shows; at least one. */
export function LaneChoice(props: {
  readonly lanes: Exportable['lanes']
  /** `null`: those that the board shows. */
  readonly chosen: readonly LaneKind[] | null
  readonly language: Language
  readonly onChange: (lanes: readonly LaneKind[] | null) => void
}) {
  const { _ } = useLingui()
  const { lanes, chosen, language, onChange } = props
  const shown = lanes.filter(({ isShown }) => isShown).map(({ kind }) => kind)
  const current = chosen ?? shown

  function toggle(kind: LaneKind): void {
    const isIn = (each: LaneKind) =>
      each === kind ? !current.includes(each) : current.includes(each)
    const next = lanes.map((lane) => lane.kind).filter(isIn)
    onChange(next.join() === shown.join() ? null : next)
  }

  return (
    <fieldset className="choice">
      <legend className="field__label">{_('web.export.lanes.legend')}</legend>
      <div className="choice__options choice__options--wide">
        {lanes.map(({ kind }) => {
          const isChecked = current.includes(kind)
          return (
            <label key={kind} className="choice__option">
              <input
                type="checkbox"
                checked={isChecked}
                disabled={isChecked && current.length === 1}
                onChange={() => toggle(kind)}
              />
              <span className="choice__words">{label('lane', kind, language)}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
