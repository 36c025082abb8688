import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { CirclePause } from 'lucide-react'
import { useState } from 'react'
import type { Role } from '../../api/answers.ts'
import { setPaused } from '../share/share-client.ts'
import { pausedDe } from '../../texts/paused-de.ts'
import { pausedEn } from '../../texts/paused-en.ts'
import './paused-banner.css'

i18n.load({ de: { ...pausedDe }, en: { ...pausedEn } })

/** Says to all that editing is paused and what that means for what was just written; facilitators let it go on from here. */
export function PausedBanner(props: { readonly boardId: string; readonly role: Role }) {
  const { _ } = useLingui()
  const [failed, setFailed] = useState(false)
  const leads = props.role === 'facilitator'

  async function resume(): Promise<void> {
    const answer = await setPaused(props.boardId, { isPaused: false })
    setFailed(!answer.ok)
  }

  return (
    <div className="paused-banner">
      <CirclePause size={22} aria-hidden="true" />
      <output>
        <strong>{_('web.paused.heading')}</strong>{' '}
        {_(leads ? 'web.paused.facilitator' : 'web.paused.text')}
        {failed ? ` ${_('web.paused.failed')}` : null}
      </output>
      {leads ? (
        <button type="button" className="button" onClick={() => void resume()}>
          {_('web.paused.resume')}
        </button>
      ) : null}
    </div>
  )
}
