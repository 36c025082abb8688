import { saveBlob } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { Braces, CodeXml, FileText, Sheet, Workflow } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { Problem } from '../../page/Problem.tsx'
import { fileName } from './file-name.ts'

const FILES = [
  { extension: 'csv', Icon: Sheet },
  { extension: 'md', Icon: FileText },
  { extension: 'mmd', Icon: Workflow },
  { extension: 'cjml', Icon: CodeXml },
  { extension: 'json', Icon: Braces },
] as const
type Extension = (typeof FILES)[number]['extension']

type Progress =
  | { readonly type: 'idle' }
  | { readonly type: 'busy' | 'failed'; readonly extension: Extension }
  | { readonly type: 'saved'; readonly name: string }

/** The files that the server makes of what is stored. `beforeFetch` sees to it that the last edit is. */
export function DataDownloads(props: {
  readonly boardId: string
  readonly title: string
  readonly beforeFetch: () => Promise<void>
}) {
  const { _ } = useLingui()
  const [progress, setProgress] = useState<Progress>({ type: 'idle' })

  async function download(extension: Extension): Promise<void> {
    setProgress({ type: 'busy', extension })
    await props.beforeFetch()
    const file = await api.exportFile(props.boardId, extension)
    if (!file.ok) {
      setProgress({ type: 'failed', extension })
      return
    }
    const name = fileName(props.title, new Date(), extension)
    saveBlob(file.value, name)
    setProgress({ type: 'saved', name })
  }

  return (
    <section className="export-data" aria-labelledby="export-data">
      <h3 className="export-heading" id="export-data">
        {_('web.export.data.heading')}
      </h3>
      <div className="export-data__files">
        {FILES.map(({ extension, Icon }) => {
          const busy = progress.type === 'busy' && progress.extension === extension
          return (
            <button
              key={extension}
              type="button"
              className="button export-data__file"
              aria-disabled={progress.type === 'busy'}
              onClick={() => {
                if (progress.type !== 'busy') void download(extension)
              }}
            >
              <Icon size={20} aria-hidden="true" />
              <span className="choice__words">
                <span>{_(`web.export.data.${extension}.label`)}</span>
                <span className="choice__hint">
                  {busy ? _('web.export.data.busy') : _(`web.export.data.${extension}.hint`)}
                </span>
              </span>
            </button>
          )
        })}
      </div>
      <output className="export-form__done">
        {progress.type === 'saved' ? _('web.export.saved', { name: progress.name }) : null}
      </output>
      {progress.type === 'failed' ? <Problem text={_('web.export.data.failed')} /> : null}
    </section>
  )
}
