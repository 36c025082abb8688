import { useLingui } from '@lingui/react'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Problem } from '../../page/Problem.tsx'
import { TextField } from '../../page/TextField.tsx'
import { browserStorage } from '../../recent/browser-storage.ts'
import { deleteLocalCopy } from '../../recent/local-copy-name.ts'
import { forgetBoard } from '../../recent/recent-boards.ts'
import type { SettingsClient } from './settings-client.ts'
import { SettingsPart } from './SettingsPart.tsx'
import { titleMatches } from './title-matches.ts'

/** Deletes the board for everybody and for good, once its title is typed in. */
export function DeletePart(props: {
  readonly client: SettingsClient
  readonly boardId: string
  readonly title: string
  readonly beforeFetch: () => Promise<void>
}) {
  const { _ } = useLingui()
  const { client, boardId, title } = props
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<'idle' | 'busy' | 'wrong' | 'failed'>('idle')

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (state === 'busy') return
    if (!titleMatches(typed, title)) return setState('wrong')
    setState('busy')
    // Nothing may be on its way when the page is left, or the browser asks whether to stay.
    await props.beforeFetch()
    const answer = await client.remove()
    if (!answer.ok) return setState('failed')
    forgetBoard(browserStorage, boardId)
    deleteLocalCopy(boardId)
    window.location.assign('/')
  }

  return (
    <SettingsPart heading={_('web.settings.delete.heading')} form="loss">
      <p>{_('web.settings.delete.text')}</p>
      <form className="settings__form" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          id="settings-delete"
          label={_('web.settings.delete.label')}
          hint={_('web.settings.delete.hint', { title })}
          autoComplete="off"
          value={typed}
          problem={state === 'wrong' ? _('web.settings.delete.wrong') : ''}
          onChange={(value) => {
            setTyped(value)
            setState('idle')
          }}
        />
        <div className="settings__line">
          <button
            type="submit"
            className="button settings__delete"
            aria-disabled={state === 'busy'}
          >
            <Trash2 size={18} aria-hidden="true" />
            {_('web.settings.delete.button')}
          </button>
        </div>
        {state === 'failed' ? <Problem text={_('web.settings.delete.failed')} /> : null}
      </form>
    </SettingsPart>
  )
}
