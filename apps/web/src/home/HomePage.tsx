import { useLingui } from '@lingui/react'
import { lazy, Suspense } from 'react'
import { Page } from '../page/Page.tsx'
import { usePageTitle } from '../page/use-page-title.ts'
import { CreateForm } from './CreateForm.tsx'
import { EnterCode } from './EnterCode.tsx'
import { HomePicture } from './HomePicture.tsx'
import { RecentBoards } from './RecentBoards.tsx'
import './home-page.css'

/** Below what most come for, so it comes a moment later. */
const OpenFile = lazy(() =>
  import('./OpenFile.tsx').then((module) => ({ default: module.OpenFile })),
)

/** What this is, a new board, and the way back to earlier ones. */
export function HomePage() {
  const { _ } = useLingui()
  usePageTitle(null)
  return (
    <Page
      foot={
        <p>
          {_('web.home.footer')} <a href="/licenses.txt">{_('web.home.licenses')}</a>
        </p>
      }
    >
      <div className="home__intro">
        <div>
          <h1>{_('web.home.heading')}</h1>
          <p>{_('web.home.lead')}</p>
        </div>
        <HomePicture />
      </div>
      <EnterCode />
      <CreateForm />
      <RecentBoards />
      <Suspense fallback={null}>
        <OpenFile />
      </Suspense>
    </Page>
  )
}
