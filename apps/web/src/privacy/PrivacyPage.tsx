import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { Page } from '../page/Page.tsx'
import { usePageTitle } from '../page/use-page-title.ts'
import { privacyDe } from '../texts/privacy-de.ts'
import { privacyEn } from '../texts/privacy-en.ts'
import { BoardOfPage } from './BoardOfPage.tsx'
import { Responsible } from './Responsible.tsx'
import { serverFacts } from './server-facts.ts'
import './privacy-page.css'

i18n.load({ de: { ...privacyDe }, en: { ...privacyEn } })

/** The sections, each with its points. */
const SECTIONS = [
  { id: 'what', points: ['content', 'name', 'session', 'acts', 'not'] },
  { id: 'where', points: ['server', 'browser', 'cookie'] },
  { id: 'long', points: ['board', 'history', 'session', 'browser', 'acts', 'backups'] },
  { id: 'who', points: ['link', 'history', 'operator', 'others'] },
  { id: 'you', points: ['pseudonym', 'browser', 'delete'] },
] as const

/** What is stored of a board and of those on it: what, where, how long, and who can see it. Needs no session, so that it can be read before joining. */
export function PrivacyPage({ id }: { readonly id: string }) {
  const { _ } = useLingui()
  const { boardDays, announcedDays, historyDays, auditDays } = serverFacts
  const values = {
    board: boardDays,
    announced: Math.floor(announcedDays),
    history: historyDays,
    audit: auditDays,
    host: window.location.host,
  }
  usePageTitle(_('web.privacy.heading'))
  return (
    <Page>
      <article className="sheet privacy">
        <h1>{_('web.privacy.heading')}</h1>
        <BoardOfPage id={id} />
        <p>{_('web.privacy.lead')}</p>
        {SECTIONS.map((section) => (
          <section key={section.id} aria-labelledby={section.id}>
            <h2 id={section.id}>{_(`web.privacy.${section.id}`)}</h2>
            <ul>
              {section.points.map((point) => (
                <li key={point}>{_(`web.privacy.${section.id}.${point}`, values)}</li>
              ))}
            </ul>
          </section>
        ))}
        <Responsible />
        <p className="privacy__back">
          <Link className="button" href={`/b/${id}`}>
            <ArrowLeft size={18} aria-hidden="true" />
            {_('web.privacy.back')}
          </Link>
        </p>
      </article>
    </Page>
  )
}
