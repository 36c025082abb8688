import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { ShieldCheck } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Problem } from '../../page/Problem.tsx'
import { settingsDe } from '../../texts/settings-de.ts'
import { settingsEn } from '../../texts/settings-en.ts'
import { BoardFacts } from './BoardFacts.tsx'
import { CopyPart } from './CopyPart.tsx'
import { DeletePart } from './DeletePart.tsx'
import { DownloadPart } from './DownloadPart.tsx'
import { EndPart } from './EndPart.tsx'
import { settingsClient } from './settings-client.ts'
import type { BoardDetails } from './settings-client.ts'
import { TitleForm } from './TitleForm.tsx'
import './settings.css'

i18n.load({ de: { ...settingsDe }, en: { ...settingsEn } })

type Loaded = 'loading' | 'failed' | BoardDetails

/** What the dialog shows; facilitators change it, all others read it. `beforeFetch` sees to it that the last edit is stored. */
export function SettingsContent(props: {
  readonly boardId: string
  readonly beforeFetch: () => Promise<void>
}) {
  const { boardId, beforeFetch } = props
  const { _ } = useLingui()
  const client = useMemo(() => settingsClient(boardId), [boardId])
  const [details, setDetails] = useState<Loaded>('loading')

  useEffect(() => {
    let current = true
    const load = async () => {
      const answer = await client.details()
      if (current) setDetails(answer.ok ? answer.value : 'failed')
    }
    void load()
    return () => {
      current = false
    }
  }, [client])

  if (details === 'loading') return <p aria-busy="true">{_('web.settings.loading')}</p>
  if (details === 'failed') return <Problem text={_('web.settings.failed')} />
  const leads = details.role === 'facilitator'
  return (
    <div className="settings">
      {leads ? (
        <TitleForm
          client={client}
          details={details}
          onChanged={(change) => setDetails({ ...details, ...change })}
        />
      ) : (
        <BoardFacts details={details} />
      )}
      <EndPart
        client={client}
        details={details}
        onExtended={(end) => setDetails({ ...details, ...end })}
      />
      <DownloadPart client={client} details={details} beforeFetch={beforeFetch} />
      {leads ? <CopyPart client={client} details={details} beforeFetch={beforeFetch} /> : null}
      {leads ? (
        <DeletePart
          client={client}
          boardId={boardId}
          title={details.title}
          beforeFetch={beforeFetch}
        />
      ) : null}
      <a
        className="settings__privacy"
        href={`/b/${boardId}/privacy`}
        target="_blank"
        rel="noopener noreferrer"
      >
        <ShieldCheck size={20} aria-hidden="true" />
        {_('web.settings.privacy')}
      </a>
    </div>
  )
}
