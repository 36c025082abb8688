import { saveBlob } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { AlertDialog } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../page/Problem.tsx'
import { emptyLocalCopy } from '../recent/empty-local-copy.ts'
import { currentLanguage } from '../texts/start-texts.ts'
import { fileName } from './export/file-name.ts'
import type { LiveBoard } from './live-board.ts'
import { localBoardFile } from './local-board-file.ts'

/** Asks whether to start anew without what the server has refused, and offers it as a file before. */
export function ReloadWithout(props: {
  readonly board: LiveBoard
  readonly title: string
  readonly onBack: () => void
}) {
  const { board, title } = props
  const { _ } = useLingui()
  const save = useRef<HTMLButtonElement>(null)
  const [saved, setSaved] = useState('')
  const [failed, setFailed] = useState(false)
  useEffect(() => save.current?.focus(), [])

  async function saveFile(): Promise<void> {
    board.flush()
    const { images } = board.view()
    const text = await localBoardFile(board, { title, language: currentLanguage(), images })
    const name = fileName(title, new Date(), 'json')
    saveBlob(new Blob([text], { type: 'application/json' }), name)
    setSaved(name)
  }

  async function reload(): Promise<void> {
    try {
      board.close()
      await emptyLocalCopy(board.id)
      window.location.reload()
    } catch {
      setFailed(true)
    }
  }

  return (
    <>
      <AlertDialog.Title className="aw-dialog-title">
        {_('web.closed.without.heading')}
      </AlertDialog.Title>
      <AlertDialog.Description>{_('web.closed.without.text')}</AlertDialog.Description>
      <div className="actions">
        <button
          ref={save}
          type="button"
          className="button button--primary"
          onClick={() => void saveFile()}
        >
          {_('web.closed.without.save')}
        </button>
        <button type="button" className="button" onClick={() => void reload()}>
          {_('web.closed.without.label')}
        </button>
        <button type="button" className="button" onClick={props.onBack}>
          {_('web.closed.without.back')}
        </button>
      </div>
      <output className="closed-dialog__saved">
        {saved === '' ? null : _('web.closed.without.saved', { name: saved })}
      </output>
      {failed ? <Problem text={_('web.closed.without.failed')} /> : null}
    </>
  )
}
