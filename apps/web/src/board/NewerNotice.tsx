import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { NoticePage } from '../page/NoticePage.tsx'
import { ReloadButton } from '../page/ReloadButton.tsx'
import { closedDe } from '../texts/closed-de.ts'
import { closedEn } from '../texts/closed-en.ts'

i18n.load({ de: { ...closedDe }, en: { ...closedEn } })

/** Instead of a board that a newer program has stored. */
export function NewerNotice() {
  const { _ } = useLingui()
  return (
    <NoticePage
      heading={_('web.board.newer.heading')}
      text={_('web.board.newer.text')}
      help={_('web.board.newer.help')}
      actions={<ReloadButton />}
    />
  )
}
