import { useLingui } from '@lingui/react'
import { Mark } from '../brand/Mark.tsx'
import './opening-page.css'

/** A calm moment of waiting that says what for; `text` is the id of a text. */
export function OpeningPage({ text }: { readonly text: string }) {
  const { _ } = useLingui()
  return (
    <main className="opening">
      <Mark size={48} />
      <output>{_(text)}</output>
      <div className="opening__track" aria-hidden="true" />
    </main>
  )
}
