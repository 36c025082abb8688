import type { Language } from '@amtsweg/journey'
import { useLingui } from '@lingui/react'
import {
  Archive,
  BookText,
  Braces,
  CodeXml,
  FileJson,
  FileText,
  FileType,
  Sheet,
  Workflow,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { BoardEditor } from '../board-editor.ts'
import { exportable } from './exportable.ts'
import { ExportProgress } from './ExportProgress.tsx'
import { ALL_JOURNEYS } from './export-wish.ts'
import { PickList } from './PickList.tsx'
import { useExport, type ExportFile } from './use-export.ts'

/** A file of the server: what it is called in texts, how it is asked for, and whether it can be of one journey. */
interface DataFile {
  readonly name: string
  /** Which call of the server makes it. */
  readonly call: 'export' | 'report'
  readonly Icon: LucideIcon
  readonly extension: ExportFile['extension']
  /** `one`: of one journey only; `some`: of one or all; `board`: of everything. */
  readonly of: 'one' | 'some' | 'board'
}

const REPORTS: readonly DataFile[] = [
  { name: 'report', call: 'report', Icon: BookText, extension: 'pdf', of: 'some' },
  { name: 'docx', call: 'report', Icon: FileType, extension: 'docx', of: 'some' },
  { name: 'md', call: 'export', Icon: FileText, extension: 'md', of: 'some' },
]

const DATA: readonly DataFile[] = [
  { name: 'csv', call: 'export', Icon: Sheet, extension: 'csv', of: 'some' },
  { name: 'mmd', call: 'export', Icon: Workflow, extension: 'mmd', of: 'some' },
  { name: 'cjml', call: 'export', Icon: CodeXml, extension: 'cjml', of: 'some' },
  { name: 'journey', call: 'export', Icon: FileJson, extension: 'json', of: 'one' },
  { name: 'zip', call: 'export', Icon: Archive, extension: 'zip', of: 'board' },
  { name: 'json', call: 'export', Icon: Braces, extension: 'json', of: 'board' },
]

/** The reports and files that the server makes of what is stored, of all journeys or a chosen one. */
export function DataDownloads(props: {
  readonly boardId: string
  readonly title: string
  readonly language: Language
  readonly editor: BoardEditor | null
  readonly beforeFetch: () => Promise<void>
}) {
  const { _ } = useLingui()
  const { editor, language } = props
  const journeys = editor === null ? [] : exportable(editor, language).journeys
  const [chosen, setChosen] = useState<string>(ALL_JOURNEYS)
  const only = journeys.length === 1 ? journeys[0]?.id : undefined
  const journey = only ?? (chosen === ALL_JOURNEYS ? undefined : chosen)
  const { state, isBusy, save, cancel, reset } = useExport(props)

  function download({ call, extension, of }: Pick<DataFile, 'call' | 'extension' | 'of'>): void {
    const wishes = new URLSearchParams({ language })
    if (journey !== undefined && of !== 'board') wishes.set('journey', journey)
    const word = call === 'report' ? _('web.export.report.word') : undefined
    if (!isBusy) void save({ call: `${call}.${extension}?${wishes.toString()}`, extension, word })
  }

  function buttons(files: readonly DataFile[]) {
    return (
      <div className="export-data__files">
        {files
          .filter(({ of }) => of !== 'one' || journey !== undefined)
          .map(({ Icon, ...file }) => (
            <button
              key={file.name}
              type="button"
              className="button export-data__file"
              aria-disabled={isBusy}
              onClick={() => download(file)}
            >
              <Icon size={20} aria-hidden="true" />
              <span className="choice__words">
                <span>{_(`web.export.data.${file.name}.label`)}</span>
                <span className="choice__hint">{_(`web.export.data.${file.name}.hint`)}</span>
              </span>
            </button>
          ))}
      </div>
    )
  }

  return (
    <section className="export-data" aria-labelledby="export-data">
      <h3 className="export-heading" id="export-data">
        {_('web.export.data.heading')}
      </h3>
      {journeys.length > 1 ? (
        <PickList
          label={_('web.export.journey.label')}
          value={chosen}
          onChange={(id) => {
            reset()
            setChosen(id)
          }}
          options={[
            { value: ALL_JOURNEYS, label: _('web.export.journey.all') },
            ...journeys.map(({ id, title }) => ({
              value: id,
              label: title || _('web.export.journey.untitled'),
            })),
          ]}
        />
      ) : null}
      {buttons(REPORTS)}
      {buttons(DATA)}
      <ExportProgress state={state} onCancel={cancel} />
    </section>
  )
}
