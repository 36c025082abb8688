import { DialogPlace } from '@amtsweg/board'
import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { AlertDialog } from 'radix-ui'
import { useContext, useRef, useState } from 'react'
import { ReloadButton } from '../page/ReloadButton.tsx'
import { closedDe } from '../texts/closed-de.ts'
import { closedEn } from '../texts/closed-en.ts'
import type { ClosedReason } from './closed.ts'
import type { LiveBoard } from './live-board.ts'
import { ReloadWithout } from './ReloadWithout.tsx'
import './closed-dialog.css'

i18n.load({ de: { ...closedDe }, en: { ...closedEn } })

/** Where a new start of the page leads on. */
const RELOAD_HELPS: ReadonlySet<ClosedReason> = new Set([
  'outdated',
  'misunderstood',
  'too_much',
  'too_slow',
  'too_fast',
  'interrupted',
])

/** What this window has sent may have been refused; the copy on this device would send it again at each new start. */
const MAY_BE_REFUSED: ReadonlySet<ClosedReason> = new Set(['misunderstood', 'too_much'])

/** Says why the server has ended the connection, what is safe and what to do; the board stays visible behind it. */
export function ClosedDialog(props: {
  readonly reason: ClosedReason
  readonly board: LiveBoard
  /** Of the board, for the name of a file. */
  readonly title: string
}) {
  const { reason, board, title } = props
  const { _ } = useLingui()
  const place = useContext(DialogPlace)
  const [open, setOpen] = useState(true)
  const [isLeaving, setLeaving] = useState(false)
  const first = useRef<HTMLDivElement>(null)
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Portal container={place}>
        <AlertDialog.Overlay className="aw-dialog-shade" />
        <AlertDialog.Content
          className="aw-dialog closed-dialog"
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            first.current?.querySelector<HTMLElement>('.button')?.focus()
          }}
        >
          {isLeaving ? (
            <ReloadWithout board={board} title={title} onBack={() => setLeaving(false)} />
          ) : (
            <>
              <AlertDialog.Title className="aw-dialog-title">
                {_(`web.closed.${reason}.heading`)}
              </AlertDialog.Title>
              <AlertDialog.Description>{_(`web.closed.${reason}.text`)}</AlertDialog.Description>
              <p>{_(`web.closed.${reason}.help`)}</p>
              <div className="actions" ref={first}>
                {RELOAD_HELPS.has(reason) ? (
                  <ReloadButton />
                ) : (
                  <a className="button button--primary" href="/">
                    {_('web.home.back')}
                  </a>
                )}
                {MAY_BE_REFUSED.has(reason) ? (
                  <button type="button" className="button" onClick={() => setLeaving(true)}>
                    {_('web.closed.without.label')}
                  </button>
                ) : null}
                <AlertDialog.Cancel className="button">
                  {_('web.closed.dismiss')}
                </AlertDialog.Cancel>
              </div>
            </>
          )}
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
