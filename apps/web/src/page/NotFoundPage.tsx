import { useLingui } from '@lingui/react'
import { Link } from 'wouter'
import { NoticePage } from './NoticePage.tsx'

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const { _ } = useLingui()
  return (
    <NoticePage
      heading={_('web.refused.not_found.heading')}
      text={_('web.refused.not_found.text')}
      help={_('web.refused.not_found.help')}
      actions={
        <Link className="button button--primary" href="/">
          {_('web.home.back')}
        </Link>
      }
    />
  )
}
