import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { useEffect } from 'react'
import { api } from '../../api/api.ts'
import { boardPath } from '../../api/client.ts'
import { exportDe } from '../../texts/export-de.ts'
import { exportEn } from '../../texts/export-en.ts'
import type { BoardEditor } from '../board-editor.ts'
import { DataDownloads } from './DataDownloads.tsx'
import { PictureForm } from './PictureForm.tsx'
import './export-dialog.css'

i18n.load({ de: { ...exportDe }, en: { ...exportEn } })

/** What an `ExportPanel` needs. */
export interface ExportPanelProps {
  readonly boardId: string
  readonly title: string
  /** `null` before the canvas is there. */
  readonly editor: BoardEditor | null
  /** Resolves when all that was done here is stored. */
  readonly beforeFetch: () => Promise<void>
}

/** What can be exported. Loaded when it is first asked for. */
export function ExportPanel({ boardId, title, editor, beforeFetch }: ExportPanelProps) {
  const language = useLingui().i18n.locale === 'en' ? 'en' : 'de'
  useEffect(() => {
    // Only to be sooner: where it fails, the picture itself says what is wrong.
    void api.call(`${boardPath(boardId)}/pictures`, {}, async () => null)
  }, [boardId])
  const source = { boardId, title, language, beforeFetch } as const
  return (
    <>
      {editor === null ? null : <PictureForm editor={editor} {...source} />}
      <DataDownloads {...source} editor={editor} />
    </>
  )
}
