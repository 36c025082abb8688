import { saveBlob } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { ChevronLeft, ChevronRight, Download, List, RotateCcw, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Problem } from '../../page/Problem.tsx'
import { fileName } from '../export/file-name.ts'
import { momentOf } from './moments.ts'
import type { TimeLineEntry } from './time-line.ts'
import { usePast } from './use-past.ts'
import type { PastStore } from './use-past.ts'

/** An earlier state on a canvas of its own, to look at, to save and to bring back. */
export function PastView(props: {
  readonly boardId: string
  readonly title: string
  readonly entry: TimeLineEntry
  /** Draws a store to look at. */
  readonly renderCanvas: (store: PastStore) => ReactNode
  readonly onRestore: (past: PastStore, time: string) => void
  readonly onClose: () => void
}) {
  const { entry, title, onClose } = props
  const { _, i18n } = useLingui()
  const [seq, setSeq] = useState(entry.seq)
  const { file, store, busy, problem } = usePast(props.boardId, seq)
  const heading = useRef<HTMLHeadingElement>(null)
  const time = momentOf(entry.until, i18n.locale)

  // Where the list is hidden, on a phone, the focus would be lost with it.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])

  const ready = file !== null && !busy && problem === null
  return (
    <section className="past" aria-label={_('web.history.past.label')}>
      <div className="past__head">
        <h2 className="past__heading" ref={heading} tabIndex={-1}>
          {_('web.history.past.heading', { time })}
        </h2>
        {entry.first < entry.seq ? (
          <Steps first={entry.first} last={entry.seq} seq={seq} onChange={setSeq} />
        ) : null}
        <div className="past__actions">
          <button
            type="button"
            className="button button--primary past__button"
            aria-disabled={!ready}
            onClick={() => {
              if (ready) props.onRestore(store, time)
            }}
          >
            <RotateCcw size={18} aria-hidden="true" />
            {_('web.history.past.restore')}
          </button>
          <button
            type="button"
            className="button past__button"
            aria-disabled={!ready}
            onClick={() => {
              if (ready) saveBlob(file, fileName(`${title} ${seq}`, entry.until, 'json'))
            }}
          >
            <Download size={18} aria-hidden="true" />
            <span className="past__label">{_('web.history.past.download')}</span>
          </button>
          <button type="button" className="button past__button past__list" onClick={onClose}>
            <List size={18} aria-hidden="true" />
            {_('web.history.past.list')}
          </button>
          <button type="button" className="button past__button past__close" onClick={onClose}>
            <X size={18} aria-hidden="true" />
            <span className="past__label">{_('web.history.past.close')}</span>
          </button>
        </div>
      </div>
      <output className="past__state">{busy ? _('web.history.past.loading') : ''}</output>
      {problem === null ? null : <Problem text={_(`web.history.past.failed.${problem}`)} />}
      <section className="past__canvas" aria-label={_('web.history.past.canvas')} aria-busy={busy}>
        {file === null ? null : props.renderCanvas(store)}
      </section>
    </section>
  )
}

/** Goes through the states of one line, change by change. */
function Steps(props: {
  readonly first: number
  readonly last: number
  readonly seq: number
  readonly onChange: (seq: number) => void
}) {
  const { _ } = useLingui()
  const { first, last, seq, onChange } = props
  const value = _('web.history.past.step.value', { at: seq - first + 1, count: last - first + 1 })
  return (
    <div className="past__steps">
      <button
        type="button"
        className="button past__step"
        aria-label={_('web.history.past.before')}
        aria-disabled={seq <= first}
        onClick={() => onChange(Math.max(first, seq - 1))}
      >
        <ChevronLeft size={18} aria-hidden="true" />
      </button>
      <input
        type="range"
        className="past__slider"
        min={first}
        max={last}
        value={seq}
        aria-label={_('web.history.past.step')}
        aria-valuetext={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <button
        type="button"
        className="button past__step"
        aria-label={_('web.history.past.after')}
        aria-disabled={seq >= last}
        onClick={() => onChange(Math.min(last, seq + 1))}
      >
        <ChevronRight size={18} aria-hidden="true" />
      </button>
      <span className="past__value">{value}</span>
    </div>
  )
}
