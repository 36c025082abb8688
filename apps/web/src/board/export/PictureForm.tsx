import type { Language } from '@amtsweg/journey'
import { useLingui } from '@lingui/react'
import { Copy, FileDown, ImageDown, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { FormEvent } from 'react'
import type { BoardEditor } from '../board-editor.ts'
import { ExportProgress } from './ExportProgress.tsx'
import { exportable, partsOf } from './exportable.ts'
import {
  ALL_JOURNEYS,
  exportCall,
  isPixelFormat,
  SHAPES_MAX,
  type ExportWish,
} from './export-wish.ts'
import { foresee } from './foresee.ts'
import { Foreseen } from './Foreseen.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { MoreSettings } from './MoreSettings.tsx'
import { SizeChoices } from './SizeChoices.tsx'
import { useExport } from './use-export.ts'
import { WhatChoice } from './WhatChoice.tsx'

const FIRST_WISH: ExportWish = {
  what: 'board',
  journey: '',
  drawings: true,
  lanes: null,
  format: 'png',
  size: '2',
  width: 1920,
  paper: 'A3',
  dpi: 150,
  sheet: null,
  transparent: false,
}

/** What of the board, as which file and how large; what that becomes; and what to do with it. */
export function PictureForm(props: {
  readonly boardId: string
  readonly editor: BoardEditor
  readonly title: string
  readonly language: Language
  readonly beforeFetch: () => Promise<void>
}) {
  const { _ } = useLingui()
  const { editor, language } = props
  const [asked, setAsked] = useState<ExportWish>(() => {
    const { journeys, chosenJourney } = exportable(editor, language)
    return {
      ...FIRST_WISH,
      what: journeys.length > 0 ? 'journey' : 'page',
      journey: chosenJourney ?? journeys[0]?.id ?? '',
    }
  })
  const { lanes } = asked
  const from = useMemo(() => exportable(editor, language, lanes), [editor, language, lanes])
  const wish = possible(asked, from.journeys[0]?.id ?? '', from.pages.length)
  const foresight = foresee(wish, partsOf(wish, from))
  const { state, isBusy, save, copy, print, saveFromCanvas, cancel, reset } = useExport(props)
  const isTooMany = wish.what === 'selection' && from.ids.selection.length > SHAPES_MAX
  const isMakeable = !isTooMany && ['pixels', 'vectors', 'paper'].includes(foresight.type)

  function change(part: Partial<ExportWish>): void {
    reset()
    setAsked({ ...wish, ...part })
  }

  function act(work: (call: string) => Promise<void>): void {
    if (isBusy || !isMakeable) return
    void work(exportCall(wish, from.ids, language))
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    act((call) => save({ call, extension: wish.format }))
  }

  function saveCanvas(): void {
    if (isBusy) return
    void saveFromCanvas(editor, {
      what: wish.what === 'page' ? 'board' : wish.what,
      journey: wish.what === 'journey' && wish.journey !== ALL_JOURNEYS ? wish.journey : undefined,
      format: wish.format === 'svg' ? 'svg' : 'png',
      scale: canvasScale(wish),
    })
  }

  return (
    <form className="export-form" onSubmit={submit}>
      <h3 className="export-heading">{_('web.export.picture.heading')}</h3>
      <WhatChoice wish={wish} from={from} onChange={change} />
      <FormatChoice wish={wish} onChange={change} />
      <SizeChoices wish={wish} onChange={change} />
      <MoreSettings
        wish={wish}
        lanes={from.lanes}
        language={language}
        onChange={change}
        isBusy={isBusy}
        onCanvas={saveCanvas}
      />
      <Foreseen wish={wish} foresight={foresight} isTooMany={isTooMany} onChange={change} />
      <div className="export-form__action">
        <button
          type="submit"
          className="button button--primary"
          aria-disabled={isBusy || !isMakeable}
        >
          {wish.format === 'pdf' ? (
            <FileDown size={18} aria-hidden="true" />
          ) : (
            <ImageDown size={18} aria-hidden="true" />
          )}
          {_(wish.format === 'pdf' ? 'web.export.save.pdf' : 'web.export.save')}
        </button>
        {isPixelFormat(wish.format) ? (
          <button
            type="button"
            className="button"
            aria-disabled={isBusy || !isMakeable}
            onClick={() => act(copy)}
          >
            <Copy size={18} aria-hidden="true" />
            {_('web.export.copy')}
          </button>
        ) : null}
        {wish.format === 'pdf' ? (
          <button
            type="button"
            className="button"
            aria-disabled={isBusy || !isMakeable}
            onClick={() => act(print)}
          >
            <Printer size={18} aria-hidden="true" />
            {_('web.export.print')}
          </button>
        ) : null}
      </div>
      <ExportProgress state={state} onCancel={cancel} onCanvas={saveCanvas} />
    </form>
  )
}

/** A wish without what does not go together: pixels and vectors are one picture each. */
function possible(wish: ExportWish, firstJourney: string, pages: number): ExportWish {
  if (wish.format === 'pdf') return wish
  const what = wish.what === 'board' && pages > 1 ? 'page' : wish.what
  return { ...wish, what, journey: wish.journey === ALL_JOURNEYS ? firstJourney : wish.journey }
}

/** The canvas knows three sizes. */
function canvasScale({ size }: ExportWish): 1 | 2 | 3 {
  if (size === '1') return 1
  return size === '3' ? 3 : 2
}
