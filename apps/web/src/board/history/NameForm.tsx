import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Problem } from '../../page/Problem.tsx'
import { namePoint } from './history-client.ts'

/** Letters of a name; the server takes as many. */
const NAME_MAX = 40

/** Keeps the state of now under a name. */
export function NameForm(props: {
  readonly boardId: string
  readonly beforeFetch: () => Promise<void>
  readonly onNamed: (name: string) => void
}) {
  const { _ } = useLingui()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    const clean = name.trim()
    if (busy) return
    if (clean === '') {
      setProblem(_('web.history.name.empty'))
      return
    }
    setBusy(true)
    setProblem('')
    await props.beforeFetch()
    const answer = await namePoint(props.boardId, clean)
    setBusy(false)
    if (answer.ok) {
      setName('')
      props.onNamed(clean)
    } else setProblem(_('web.history.name.failed', { message: answer.failure.message }))
  }

  return (
    <form className="history-name" onSubmit={(event) => void keep(event)} noValidate>
      <label className="field__label" htmlFor="history-name">
        {_('web.history.name.label')}
      </label>
      <div className="history-name__line">
        <input
          className="field__input history-name__field"
          id="history-name"
          value={name}
          maxLength={NAME_MAX}
          autoComplete="off"
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : 'history-name-problem'}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" aria-disabled={busy}>
          {_('web.history.name.save')}
        </button>
      </div>
      {problem === '' ? null : <Problem id="history-name-problem" text={problem} />}
    </form>
  )
}
