import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Problem } from '../../page/Problem.tsx'
import { TextField } from '../../page/TextField.tsx'
import type { BoardDetails, SettingsClient } from './settings-client.ts'
import { SettingsPart } from './SettingsPart.tsx'

/** Characters; as for a new board. */
const TITLE_MAX = 120

type Change = Pick<BoardDetails, 'title' | 'language'>
type State = 'idle' | 'busy' | 'saved' | 'missing' | 'failed'

/** Title and language of the board, for facilitators. */
export function TitleForm(props: {
  readonly client: SettingsClient
  readonly details: BoardDetails
  readonly onChanged: (change: Change) => void
}) {
  const { _ } = useLingui()
  const [title, setTitle] = useState(props.details.title)
  const [language, setLanguage] = useState(props.details.language)
  const [state, setState] = useState<State>('idle')

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (state === 'busy') return
    const change = { title: title.trim(), language }
    if (change.title === '') return setState('missing')
    setState('busy')
    const answer = await props.client.change(change)
    setState(answer.ok ? 'saved' : 'failed')
    if (answer.ok) props.onChanged(change)
  }

  return (
    <SettingsPart heading={_('web.settings.facts')}>
      <form className="settings__form" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          id="settings-title"
          label={_('web.settings.title.label')}
          hint={_('web.settings.title.hint')}
          autoComplete="off"
          maxLength={Math.max(TITLE_MAX, props.details.title.length)}
          required
          value={title}
          problem={state === 'missing' ? _('web.settings.title.missing') : ''}
          onChange={(value) => {
            setTitle(value)
            setState('idle')
          }}
        />
        <fieldset className="settings__choices">
          <legend>{_('web.settings.language')}</legend>
          <p className="field__hint">{_('web.settings.language.hint')}</p>
          {(['de', 'en'] as const).map((each) => (
            <label key={each} className="settings__choice">
              <input
                type="radio"
                name="settings-language"
                checked={language === each}
                onChange={() => {
                  setLanguage(each)
                  setState('idle')
                }}
              />
              {_(`web.settings.language.${each}`)}
            </label>
          ))}
        </fieldset>
        <div className="settings__line">
          <button type="submit" className="button" aria-disabled={state === 'busy'}>
            {_('web.settings.save')}
          </button>
          <output>{state === 'saved' ? _('web.settings.saved') : null}</output>
        </div>
        {state === 'failed' ? <Problem text={_('web.settings.save.failed')} /> : null}
      </form>
    </SettingsPart>
  )
}
