import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import type { Role } from '../../api/answers.ts'
import type { BoardStatus } from '../status/save-state.ts'
import { settingsDe } from '../../texts/settings-de.ts'
import { settingsEn } from '../../texts/settings-en.ts'
import { longDate } from './long-date.ts'
import { useBoardEnd } from './use-board-end.ts'
import './expiry-banner.css'

i18n.load({ de: { ...settingsDe }, en: { ...settingsEn } })

/** Below the bar when the board's end is near: the date, what puts it off, and for facilitators a button that does. */
export function ExpiryBanner(props: {
  readonly boardId: string
  readonly role: Role
  readonly status: BoardStatus
}) {
  const { _, i18n: language } = useLingui()
  const { end, extend } = useBoardEnd(props.boardId, props.status)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  if (end === null || !end.expiryAnnounced) return null
  const date = longDate(end.expiresAt, language.locale)

  async function onExtend(): Promise<void> {
    if (state === 'busy') return
    setState('busy')
    setState((await extend()) ? 'idle' : 'failed')
  }

  return (
    <section className="expiry-banner" aria-label={_('web.expiry.label')}>
      <CalendarClock size={20} aria-hidden="true" />
      <p>
        <strong>{_('web.expiry.date', { date })}</strong> {_(`web.expiry.help.${props.role}`)}
      </p>
      {props.role === 'facilitator' ? (
        <button
          type="button"
          className="button"
          aria-disabled={state === 'busy'}
          onClick={() => void onExtend()}
        >
          {_('web.expiry.extend')}
        </button>
      ) : null}
      {state === 'failed' ? <p role="alert">{_('web.expiry.failed')}</p> : null}
    </section>
  )
}
