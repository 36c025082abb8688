import { useLingui } from '@lingui/react'
import { Download } from 'lucide-react'
import { BarDialog } from '../BarDialog.tsx'
import type { BoardEditor } from '../board-editor.ts'
import { DataDownloads } from './DataDownloads.tsx'
import { PictureForm } from './PictureForm.tsx'
import './export-dialog.css'

/** Pictures made here, data made by the server; all as downloads. */
export function ExportDialog(props: {
  readonly boardId: string
  readonly title: string
  readonly editor: BoardEditor | null
  readonly beforeFetch: () => Promise<void>
}) {
  const { _ } = useLingui()
  return (
    <BarDialog
      label={_('web.export.button')}
      icon={Download}
      heading={_('web.export.heading')}
      primary="plain"
    >
      {props.editor === null ? null : <PictureForm editor={props.editor} title={props.title} />}
      <DataDownloads boardId={props.boardId} title={props.title} beforeFetch={props.beforeFetch} />
    </BarDialog>
  )
}
