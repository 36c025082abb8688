import { useLingui } from '@lingui/react'
import { LegalLinks } from '../legal/LegalLinks.tsx'
import { hasLegalLinks } from '../page/has-legal-links.ts'

/** Who runs the server: their own pages, or how to find out. */
export function Responsible() {
  const { _ } = useLingui()
  return (
    <section aria-labelledby="responsible">
      <h2 id="responsible">{_('web.privacy.responsible')}</h2>
      <p>
        {hasLegalLinks ? _('web.privacy.responsible.links') : _('web.privacy.responsible.none')}
      </p>
      {hasLegalLinks ? <LegalLinks /> : null}
    </section>
  )
}
