import { lateComponent } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { Share2 } from 'lucide-react'
import { Suspense } from 'react'
import { BarDialog } from '../BarDialog.tsx'
import type { ShareContentProps } from './ShareContent.tsx'

const ShareContent = lateComponent(() =>
  import('./ShareContent.tsx').then((module) => module.ShareContent),
)

/** Who may come onto the board, who is there, and what they may do. */
export function ShareDialog(props: ShareContentProps) {
  const { _ } = useLingui()
  return (
    <BarDialog
      label={_('web.share.button')}
      icon={Share2}
      heading={_('web.share.heading')}
      primary="primary"
    >
      <Suspense fallback={null}>
        <ShareContent {...props} />
      </Suspense>
    </BarDialog>
  )
}
