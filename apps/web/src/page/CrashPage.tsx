import { useLingui } from '@lingui/react'
import { NoticePage } from './NoticePage.tsx'
import { ReloadButton } from './ReloadButton.tsx'

/** Last resort: nothing can be shown but this. */
export function CrashPage() {
  const { _ } = useLingui()
  return (
    <NoticePage
      heading={_('web.refused.crash.heading')}
      text={_('web.refused.crash.text')}
      help={_('web.refused.crash.help')}
      actions={<ReloadButton />}
    />
  )
}
