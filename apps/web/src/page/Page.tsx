import { useLingui } from '@lingui/react'
import { lazy, Suspense } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Wordmark } from '../brand/Wordmark.tsx'
import { LanguageSwitch } from '../language/LanguageSwitch.tsx'
import { hasLegalLinks } from './has-legal-links.ts'
import '../style/page.css'

const LegalLinks = lazy(() =>
  import('../legal/LegalLinks.tsx').then((module) => ({ default: module.LegalLinks })),
)

/** The frame of all pages but the board: head with name and language, main part, and a foot if there is one. */
export function Page(props: { readonly children: ReactNode; readonly foot?: ReactNode }) {
  const { _ } = useLingui()
  return (
    <div className="page">
      <a className="skip-link" href="#main">
        {_('web.skip')}
      </a>
      <header className="page__head">
        <Link className="page__home" href="/" aria-label={_('web.home.link')}>
          <Wordmark />
        </Link>
        <LanguageSwitch form="full" />
      </header>
      <main className="page__main" id="main" tabIndex={-1}>
        {props.children}
      </main>
      {props.foot === undefined && !hasLegalLinks ? null : (
        <footer className="page__foot">
          {props.foot}
          <Suspense fallback={null}>{hasLegalLinks ? <LegalLinks /> : null}</Suspense>
        </footer>
      )}
    </div>
  )
}
