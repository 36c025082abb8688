import { lateComponent } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { Settings2 } from 'lucide-react'
import { Suspense } from 'react'
import { BarDialog } from '../BarDialog.tsx'

const SettingsContent = lateComponent(() =>
  import('./SettingsContent.tsx').then((module) => module.SettingsContent),
)

/** Title, language, end and what can be done with the board as a whole. */
export function SettingsDialog(props: {
  readonly boardId: string
  readonly beforeFetch: () => Promise<void>
}) {
  const { _ } = useLingui()
  return (
    <BarDialog
      label={_('web.settings.button')}
      icon={Settings2}
      heading={_('web.settings.button')}
      primary="plain"
    >
      <Suspense fallback={null}>
        <SettingsContent {...props} />
      </Suspense>
    </BarDialog>
  )
}
