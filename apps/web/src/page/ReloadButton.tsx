import { useLingui } from '@lingui/react'

/** Loads the page anew: the way on when this one has come to an end. */
export function ReloadButton() {
  const { _ } = useLingui()
  return (
    <button
      type="button"
      className="button button--primary"
      onClick={() => window.location.reload()}
    >
      {_('web.reload')}
    </button>
  )
}
