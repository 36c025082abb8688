import { useLingui } from '@lingui/react'
import { useEffect, useId, useRef } from 'react'

/** Asks in place before something that others will feel; the focus is on the way back. */
export function Confirmation(props: {
  readonly text: string
  readonly yes: string
  readonly onYes: () => void
  readonly onNo: () => void
}) {
  const { _ } = useLingui()
  const id = useId()
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => no.current?.focus(), [])
  return (
    <fieldset className="confirmation" aria-labelledby={id}>
      <p id={id}>{props.text}</p>
      <div className="confirmation__line">
        <button type="button" className="button button--loss" onClick={props.onYes}>
          {props.yes}
        </button>
        <button type="button" className="button" ref={no} onClick={props.onNo}>
          {_('web.share.cancel')}
        </button>
      </div>
    </fieldset>
  )
}
