import { useLingui } from '@lingui/react'
import { Link } from 'wouter'
import { NoticePage } from '../page/NoticePage.tsx'
import type { Refusal } from './refusal.ts'

/** Where a second try may help without anyone doing something first. */
const WORTH_RETRYING: ReadonlySet<Refusal> = new Set(['network', 'busy', 'failed'])

/** Why the board cannot be shown, what is safe and what to do. */
export function RefusedPage(props: { readonly refusal: Refusal; readonly onRetry: () => void }) {
  const { _ } = useLingui()
  const retry = WORTH_RETRYING.has(props.refusal)
  return (
    <NoticePage
      heading={_(`web.refused.${props.refusal}.heading`)}
      text={_(`web.refused.${props.refusal}.text`)}
      help={_(`web.refused.${props.refusal}.help`)}
      actions={
        <>
          {retry ? (
            <button type="button" className="button button--primary" onClick={props.onRetry}>
              {_('web.retry')}
            </button>
          ) : null}
          <Link className={retry ? 'button' : 'button button--primary'} href="/">
            {_('web.home.back')}
          </Link>
        </>
      }
    />
  )
}
