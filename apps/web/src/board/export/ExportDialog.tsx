import { lateComponent } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { Download } from 'lucide-react'
import { Suspense } from 'react'
import { BarDialog } from '../BarDialog.tsx'
import type { ExportPanelProps } from './ExportPanel.tsx'

const ExportPanel = lateComponent(() =>
  import('./ExportPanel.tsx').then((module) => module.ExportPanel),
)

/** Pictures made here, data made by the server; all as downloads. */
export function ExportDialog(props: ExportPanelProps) {
  const { _ } = useLingui()
  return (
    <BarDialog
      label={_('web.export.button')}
      icon={Download}
      heading={_('web.export.heading')}
      primary="plain"
    >
      <Suspense fallback={null}>
        <ExportPanel {...props} />
      </Suspense>
    </BarDialog>
  )
}
