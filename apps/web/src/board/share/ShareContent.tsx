import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { Tabs } from 'radix-ui'
import type { Role } from '../../api/answers.ts'
import { pausedDe } from '../../texts/paused-de.ts'
import { pausedEn } from '../../texts/paused-en.ts'
import { shareDe } from '../../texts/share-de.ts'
import { shareEn } from '../../texts/share-en.ts'
import type { PersonHere } from '../people/people.ts'
import { InvitePart } from './InvitePart.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import './share-dialog.css'

i18n.load({ de: { ...shareDe, ...pausedDe }, en: { ...shareEn, ...pausedEn } })

/** What the dialog shows and changes. */
export interface ShareContentProps {
  readonly boardId: string
  readonly title: string
  /** Of whoever has it open. */
  readonly role: Role
  readonly isPaused: boolean
  readonly people: readonly PersonHere[]
}

/** Ways in; for facilitators also the people, with what they may do. */
export function ShareContent(props: ShareContentProps) {
  const { _ } = useLingui()
  const { boardId, title, role, isPaused, people } = props
  if (role !== 'facilitator') return <InvitePart boardId={boardId} title={title} role={role} />
  return (
    <Tabs.Root defaultValue="invite" className="share-tabs">
      <Tabs.List className="share-tabs__list" aria-label={_('web.share.heading')}>
        <Tabs.Trigger value="invite" className="share-tabs__tab">
          {_('web.share.tab.invite')}
        </Tabs.Trigger>
        <Tabs.Trigger value="people" className="share-tabs__tab">
          {_('web.share.tab.people', { count: people.length })}
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="invite" className="share-tabs__content">
        <InvitePart boardId={boardId} title={title} role={role} />
      </Tabs.Content>
      <Tabs.Content value="people" className="share-tabs__content">
        <PeoplePart boardId={boardId} isPaused={isPaused} people={people} />
      </Tabs.Content>
    </Tabs.Root>
  )
}
