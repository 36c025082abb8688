import { useLingui } from '@lingui/react'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { api } from '../../api/api.ts'
import type { ApiFailure } from '../../api/client.ts'
import { CodeField } from '../../home/CodeField.tsx'
import { asksForCode, createProblem } from '../../home/create-problem.ts'
import { Problem } from '../../page/Problem.tsx'
import { TextField } from '../../page/TextField.tsx'
import type { BoardDetails, SettingsClient } from './settings-client.ts'
import { SettingsPart } from './SettingsPart.tsx'

type State =
  | { readonly type: 'idle' | 'busy' | 'missing' }
  | { readonly type: 'failed'; readonly failure: ApiFailure; readonly code: string }
  | { readonly type: 'made'; readonly title: string; readonly path: string }

/** A new board with the content of this one. Its history and names stay here. */
export function CopyPart(props: {
  readonly client: SettingsClient
  readonly details: BoardDetails
  readonly beforeFetch: () => Promise<void>
}) {
  const { _ } = useLingui()
  const { client, details } = props
  const [title, setTitle] = useState(() => _('web.settings.copy.title', { title: details.title }))
  const [drawings, setDrawings] = useState(true)
  const [code, setCode] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const [state, setState] = useState<State>({ type: 'idle' })
  const problem = state.type === 'failed' ? createProblem(state.failure, state.code) : null

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (state.type === 'busy') return
    if (title.trim() === '') return setState({ type: 'missing' })
    setState({ type: 'busy' })
    await props.beforeFetch()
    const sent = code.trim()
    const made = await client.copy({ title: title.trim(), drawings, code: sent || undefined })
    if (!made.ok) {
      if (asksForCode(made.failure)) setAsksCode(true)
      return setState({ type: 'failed', failure: made.failure, code: sent })
    }
    const { id, links } = made.value
    const key = links.facilitator.split('#')[1] ?? ''
    const opened = await api.openSession(id, { key, name: details.name })
    // Without a session the address carries the key, and the copy's page tries again.
    const path = opened.ok ? `/b/${id}` : `/b/${id}#${key}`
    setState({ type: 'made', title: made.value.title, path })
  }

  return (
    <SettingsPart heading={_('web.settings.copy.heading')}>
      <form className="settings__form" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          id="settings-copy"
          label={_('web.settings.copy.label')}
          hint={_('web.settings.copy.hint')}
          autoComplete="off"
          maxLength={300}
          required
          value={title}
          problem={state.type === 'missing' ? _('web.settings.title.missing') : ''}
          onChange={(value) => {
            setTitle(value)
            setState({ type: 'idle' })
          }}
        />
        <label className="settings__choice">
          <input
            type="checkbox"
            checked={drawings}
            onChange={(event) => setDrawings(event.target.checked)}
          />
          {_('web.settings.copy.drawings')}
        </label>
        {asksCode ? <CodeField value={code} onChange={setCode} /> : null}
        <div className="settings__line">
          <button type="submit" className="button" aria-disabled={state.type === 'busy'}>
            <Copy size={18} aria-hidden="true" />
            {_('web.settings.copy.button')}
          </button>
          <output>
            {state.type === 'made' ? (
              <a href={state.path} target="_blank" rel="noopener noreferrer">
                {_('web.settings.copy.open', { title: state.title })}
              </a>
            ) : null}
          </output>
        </div>
        {problem === null || state.type !== 'failed' ? null : (
          <Problem text={_(problem, { message: state.failure.message })} />
        )}
      </form>
    </SettingsPart>
  )
}
