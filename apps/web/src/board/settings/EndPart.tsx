import { useLingui } from '@lingui/react'
import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { Problem } from '../../page/Problem.tsx'
import { serverFacts } from '../../privacy/server-facts.ts'
import { longDate } from './long-date.ts'
import type { BoardDetails, BoardEnd, SettingsClient } from './settings-client.ts'
import { SettingsPart } from './SettingsPart.tsx'

/** When the board ends, for all; facilitators put it off. */
export function EndPart(props: {
  readonly client: SettingsClient
  readonly details: BoardDetails
  readonly onExtended: (end: BoardEnd) => void
}) {
  const { _, i18n } = useLingui()
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle')
  const { details } = props
  const date = longDate(details.expiresAt, i18n.locale)

  async function extend(): Promise<void> {
    if (state === 'busy') return
    setState('busy')
    const answer = await props.client.extend()
    setState(answer.ok ? 'done' : 'failed')
    if (answer.ok) props.onExtended(answer.value)
  }

  return (
    <SettingsPart heading={_('web.settings.end.heading')}>
      <p className="settings__end">
        <CalendarClock size={20} aria-hidden="true" />
        <strong>{_('web.settings.end.date', { date })}</strong>
      </p>
      <p className="settings__hint">
        {_('web.settings.end.hint', {
          days: serverFacts.boardDays,
          announced: Math.floor(serverFacts.announcedDays),
        })}
      </p>
      {details.role === 'facilitator' ? (
        <div className="settings__line">
          <button
            type="button"
            className="button"
            aria-disabled={state === 'busy'}
            onClick={() => void extend()}
          >
            {_('web.settings.extend')}
          </button>
          <output>{state === 'done' ? _('web.settings.extended', { date }) : null}</output>
        </div>
      ) : null}
      {state === 'failed' ? <Problem text={_('web.settings.extend.failed')} /> : null}
    </SettingsPart>
  )
}
