import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { useEffect, useState } from 'react'
import { api } from '../../api/api.ts'
import type { BoardLinks } from '../../api/answers.ts'
import { Problem } from '../../page/Problem.tsx'
import { shareDe } from '../../texts/share-de.ts'
import { shareEn } from '../../texts/share-en.ts'
import { LinkRow } from './LinkRow.tsx'
import './share-dialog.css'

i18n.load({ de: { ...shareDe }, en: { ...shareEn } })

/** The order in which people need them. */
const ROLES = ['participant', 'viewer', 'facilitator'] as const

type Loaded = 'loading' | 'failed' | BoardLinks

/** The links that the reader may hand on. Asked for each time the dialog opens: they may have been renewed. */
export function ShareLinks({ boardId }: { readonly boardId: string }) {
  const { _ } = useLingui()
  const [links, setLinks] = useState<Loaded>('loading')

  useEffect(() => {
    let current = true
    const load = async () => {
      const info = await api.boardInfo(boardId)
      if (current) setLinks(info.ok ? info.value.links : 'failed')
    }
    void load()
    return () => {
      current = false
    }
  }, [boardId])

  if (links === 'loading') return <p aria-busy="true">{_('web.share.loading')}</p>
  if (links === 'failed') return <Problem text={_('web.share.failed')} />
  return (
    <div className="links">
      {ROLES.map((role) => {
        const link = links[role]
        return link === undefined ? null : <LinkRow key={role} role={role} link={link} />
      })}
    </div>
  )
}
