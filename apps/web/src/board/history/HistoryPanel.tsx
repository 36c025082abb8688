import { restoreRecords, useOwnKeys } from '@amtsweg/board'
import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Problem } from '../../page/Problem.tsx'
import { historyDe } from '../../texts/history-de.ts'
import { historyEn } from '../../texts/history-en.ts'
import type { BoardEditor } from '../board-editor.ts'
import { namePoint } from './history-client.ts'
import { NameForm } from './NameForm.tsx'
import { PastView } from './PastView.tsx'
import { TimeLine } from './TimeLine.tsx'
import type { TimeLineEntry } from './time-line.ts'
import { useHistory } from './use-history.ts'
import type { PastStore } from './use-past.ts'
import './history.css'

i18n.load({ de: { ...historyDe }, en: { ...historyEn } })

/** What a `HistoryPanel` needs. */
export interface HistoryPanelProps {
  readonly boardId: string
  readonly title: string
  /** `null` before the canvas is there. */
  readonly editor: BoardEditor | null
  /** Draws a store to look at. */
  readonly renderCanvas: (store: PastStore) => ReactNode
  /** Resolves when all that was done here is stored. */
  readonly beforeFetch: () => Promise<void>
  /** Hears whether an earlier state lies over the board. */
  readonly onLook: (isLooking: boolean) => void
  readonly onClose: () => void
}

/** What was done last, said below the heading. */
type Said =
  | { readonly type: 'nothing' }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'restored'; readonly time: string }
  | { readonly type: 'same' | 'read_only' | 'undone' }

/** The time line of a board, and the state of it that is looked at. Loaded when it is first asked for. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { boardId, editor, beforeFetch, onLook, onClose } = props
  const { _ } = useLingui()
  const { history, reload } = useHistory(boardId, beforeFetch)
  const [entry, setEntry] = useState<TimeLineEntry | null>(null)
  const [said, setSaid] = useState<Said>({ type: 'nothing' })
  const part = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useOwnKeys(part)

  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  useEffect(() => {
    onLook(entry !== null)
    return () => onLook(false)
  }, [entry, onLook])

  useEffect(() => {
    const element = part.current
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (entry === null) onClose()
      else setEntry(null)
    }
    element?.addEventListener('keydown', leave)
    return () => element?.removeEventListener('keydown', leave)
  }, [entry, onClose])

  const leavePast = () => {
    setEntry(null)
    heading.current?.focus()
  }

  async function restore(past: PastStore, time: string): Promise<void> {
    if (editor === null) return
    await beforeFetch()
    // It only makes the way back easier to find: the time line holds that state in any case.
    await namePoint(boardId, _('web.history.before'))
    const outcome = restoreRecords(editor, past)
    setSaid(outcome === 'restored' ? { type: outcome, time } : { type: outcome })
    setEntry(null)
    void reload()
    heading.current?.focus()
  }

  return (
    <div className="history" ref={part} data-looking={entry !== null}>
      {entry === null ? null : (
        <PastView
          key={entry.key}
          boardId={boardId}
          title={props.title}
          entry={entry}
          renderCanvas={props.renderCanvas}
          onRestore={(past, time) => void restore(past, time)}
          onClose={leavePast}
        />
      )}
      <aside className="history__side" aria-labelledby="history-heading">
        <div className="history__head">
          <h2 className="history__heading" id="history-heading" ref={heading} tabIndex={-1}>
            {_('web.history.heading')}
          </h2>
          <button
            type="button"
            className="button button--quiet history__close"
            aria-label={_('web.history.close')}
            onClick={onClose}
          >
            <X size={20} aria-hidden="true" />
          </button>
        </div>
        <p className="history__intro">{_('web.history.intro')}</p>
        <div className="history__said">
          <output>{words(said)}</output>
          {said.type === 'restored' ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                editor?.undo()
                setSaid({ type: 'undone' })
                void reload()
              }}
            >
              <Undo2 size={18} aria-hidden="true" />
              {_('web.history.restored.undo')}
            </button>
          ) : null}
        </div>
        <NameForm
          boardId={boardId}
          beforeFetch={beforeFetch}
          onNamed={(name) => {
            setSaid({ type: 'named', name })
            void reload()
          }}
        />
        {history === 'loading' ? <p aria-busy="true">{_('web.history.loading')}</p> : null}
        {history === 'failed' ? (
          <>
            <Problem text={_('web.history.failed')} />
            <button type="button" className="button" onClick={() => void reload()}>
              {_('web.history.again')}
            </button>
          </>
        ) : null}
        {typeof history === 'string' ? null : (
          <TimeLine
            history={history}
            chosen={entry?.key ?? null}
            onChoose={(chosen) => {
              setSaid({ type: 'nothing' })
              setEntry(chosen)
            }}
          />
        )}
      </aside>
    </div>
  )

  function words(what: Said): string {
    switch (what.type) {
      case 'nothing':
        return ''
      case 'named':
        return _('web.history.name.saved', { name: what.name })
      case 'restored':
        return _('web.history.restored', { time: what.time })
      case 'undone':
        return _('web.history.restored.undone')
      default:
        return _(`web.history.restored.${what.type}`)
    }
  }
}
