import { useLingui } from '@lingui/react'
import { History } from 'lucide-react'

/** Opens and closes the time line of the board. */
export function HistoryButton(props: {
  readonly open: boolean
  readonly onChange: (open: boolean) => void
}) {
  const { _ } = useLingui()
  return (
    <button
      type="button"
      className="button bar-button"
      title={_('web.history.button')}
      aria-expanded={props.open}
      onClick={() => props.onChange(!props.open)}
    >
      <History size={18} aria-hidden="true" />
      <span className="bar-button__label">{_('web.history.button')}</span>
    </button>
  )
}
