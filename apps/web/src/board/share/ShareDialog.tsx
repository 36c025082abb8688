import { lateComponent } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { Share2 } from 'lucide-react'
import { Suspense } from 'react'
import { BarDialog } from '../BarDialog.tsx'

const ShareLinks = lateComponent(() =>
  import('./ShareLinks.tsx').then((module) => module.ShareLinks),
)

/** The links of the board that the reader may hand on. */
export function ShareDialog({ boardId }: { readonly boardId: string }) {
  const { _ } = useLingui()
  return (
    <BarDialog
      label={_('web.share.button')}
      icon={Share2}
      heading={_('web.share.heading')}
      primary="primary"
    >
      <Suspense fallback={null}>
        <ShareLinks boardId={boardId} />
      </Suspense>
    </BarDialog>
  )
}
