import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { legalDe } from '../texts/legal-de.ts'
import { legalEn } from '../texts/legal-en.ts'
import './legal-links.css'

i18n.load({ de: { ...legalDe }, en: { ...legalEn } })

const PAGES = ['imprint', 'privacy', 'accessibility'] as const

/** The pages that whoever runs the server has named, as the server wrote them into this page. */
const links = PAGES.flatMap((page) => {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="amtsweg-${page}"]`)
  return meta === null ? [] : [{ page, address: meta.content }]
})

/** Links to the pages of whoever runs the server: imprint, privacy, accessibility. */
export function LegalLinks() {
  const { _ } = useLingui()
  return (
    <ul className="legal-links">
      {links.map(({ page, address }) => (
        <li key={page}>
          <a href={address} rel="noopener noreferrer">
            {_(`web.legal.${page}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
