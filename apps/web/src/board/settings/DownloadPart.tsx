import { saveBlob } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { Problem } from '../../page/Problem.tsx'
import { fileName } from '../export/file-name.ts'
import type { BoardDetails, SettingsClient } from './settings-client.ts'
import { SettingsPart } from './SettingsPart.tsx'

type State =
  | { readonly type: 'idle' | 'busy' | 'failed' }
  | { readonly type: 'saved'; readonly name: string }

/** The whole board as one file, to be kept or opened on another server. */
export function DownloadPart(props: {
  readonly client: SettingsClient
  readonly details: BoardDetails
  readonly beforeFetch: () => Promise<void>
}) {
  const { _ } = useLingui()
  const [history, setHistory] = useState(false)
  const [state, setState] = useState<State>({ type: 'idle' })
  const mayHaveHistory = props.details.role !== 'viewer'

  async function download(): Promise<void> {
    if (state.type === 'busy') return
    setState({ type: 'busy' })
    await props.beforeFetch()
    const file = await props.client.download(history ? 'with history' : 'without history')
    if (!file.ok) return setState({ type: 'failed' })
    const name = fileName(props.details.title, new Date(), 'amtsweg.zip')
    saveBlob(file.value, name)
    setState({ type: 'saved', name })
  }

  return (
    <SettingsPart heading={_('web.settings.download.heading')}>
      <p className="settings__hint">{_('web.settings.download.hint')}</p>
      {mayHaveHistory ? (
        <label className="settings__choice">
          <input
            type="checkbox"
            checked={history}
            onChange={(event) => setHistory(event.target.checked)}
          />
          {_('web.settings.download.history')}
        </label>
      ) : null}
      <div className="settings__line">
        <button
          type="button"
          className="button"
          aria-disabled={state.type === 'busy'}
          onClick={() => void download()}
        >
          <Download size={18} aria-hidden="true" />
          {state.type === 'busy'
            ? _('web.settings.download.busy')
            : _('web.settings.download.button')}
        </button>
        <output>
          {state.type === 'saved' ? _('web.settings.download.saved', { name: state.name }) : null}
        </output>
      </div>
      {state.type === 'failed' ? <Problem text={_('web.settings.download.failed')} /> : null}
    </SettingsPart>
  )
}
