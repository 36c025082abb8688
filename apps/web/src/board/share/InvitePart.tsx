import { useLingui } from '@lingui/react'
import { useEffect, useState } from 'react'
import { api } from '../../api/api.ts'
import type { BoardLinks, Role, ShortCode } from '../../api/answers.ts'
import { Problem } from '../../page/Problem.tsx'
import { CodePart } from './CodePart.tsx'
import { InvitationDialog } from './invitation/InvitationDialog.tsx'
import { LinkRow } from './LinkRow.tsx'
import { currentCode } from './share-client.ts'
import { WallDialog } from './wall/WallDialog.tsx'

/** The order in which people need them. */
const ROLES = ['participant', 'viewer', 'facilitator'] as const

interface Ways {
  readonly links: BoardLinks
  readonly code: ShortCode
}

const NO_CODE: ShortCode = { code: null, expiresAt: null }

/** The links that the reader may hand on, the short code, the wall and the invitation. Asked for each time the dialog opens. */
export function InvitePart(props: {
  readonly boardId: string
  readonly title: string
  readonly role: Role
}) {
  const { boardId, title, role } = props
  const { _ } = useLingui()
  const [ways, setWays] = useState<Ways | 'loading' | 'failed'>('loading')
  const leads = role === 'facilitator'

  useEffect(() => {
    let current = true
    const load = async () => {
      const [info, code] = await Promise.all([
        api.boardInfo(boardId),
        leads ? currentCode(boardId) : null,
      ])
      if (!current) return
      const found = code?.ok === true ? code.value : NO_CODE
      setWays(info.ok ? { links: info.value.links, code: found } : 'failed')
    }
    void load()
    return () => {
      current = false
    }
  }, [boardId, leads])

  if (ways === 'loading') return <p aria-busy="true">{_('web.share.loading')}</p>
  if (ways === 'failed') return <Problem text={_('web.share.failed')} />
  const { links, code } = ways
  const handedOn = ROLES.filter((each) => leads || links[each] !== undefined)
  const forAll = links.participant ?? links.viewer
  return (
    <div className="links">
      {forAll === undefined ? null : (
        <div className="share-ways">
          <WallDialog title={title} link={forAll} code={code} />
          {leads ? <InvitationDialog title={title} link={forAll} code={code} /> : null}
        </div>
      )}
      {leads ? (
        <CodePart boardId={boardId} code={code} onCode={(next) => setWays({ links, code: next })} />
      ) : null}
      {handedOn.map((each) => (
        <LinkRow
          key={each}
          boardId={boardId}
          role={each}
          link={links[each]}
          onLinks={
            // With the participants' link its code has ended.
            leads
              ? (next) => setWays({ links: next, code: each === 'participant' ? NO_CODE : code })
              : undefined
          }
        />
      ))}
    </div>
  )
}
