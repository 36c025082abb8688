import { useLingui } from '@lingui/react'
import type { BoardDetails } from './settings-client.ts'
import { SettingsPart } from './SettingsPart.tsx'

/** Title and language for those who cannot change them. */
export function BoardFacts({ details }: { readonly details: BoardDetails }) {
  const { _ } = useLingui()
  return (
    <SettingsPart heading={_('web.settings.facts')}>
      <dl className="settings__facts">
        <div>
          <dt>{_('web.settings.title.label')}</dt>
          <dd>{details.title}</dd>
        </div>
        <div>
          <dt>{_('web.settings.language')}</dt>
          <dd>{_(`web.settings.language.${details.language}`)}</dd>
        </div>
      </dl>
      <p className="settings__hint">{_('web.settings.facts.hint')}</p>
    </SettingsPart>
  )
}
