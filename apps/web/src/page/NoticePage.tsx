import type { ReactNode } from 'react'
import { Page } from './Page.tsx'
import { usePageTitle } from './use-page-title.ts'

/** A page that says what happened, what is safe and what to do. */
export function NoticePage(props: {
  readonly heading: string
  readonly text: string
  readonly help: string
  readonly actions: ReactNode
}) {
  usePageTitle(props.heading)
  return (
    <Page>
      <section className="sheet narrow" aria-labelledby="notice">
        <h1 id="notice">{props.heading}</h1>
        <p>{props.text}</p>
        <p>{props.help}</p>
        <div className="actions">{props.actions}</div>
      </section>
    </Page>
  )
}
