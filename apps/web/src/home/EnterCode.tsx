import { useLingui } from '@lingui/react'
import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useLocation } from 'wouter'
import { api } from '../api/api.ts'
import { rememberedName } from '../join/remembered-name.ts'
import { Problem } from '../page/Problem.tsx'
import { browserStorage } from '../recent/browser-storage.ts'
import { codeProblem, enterByCode } from './enter-by-code.ts'
import './enter-code.css'

/** Characters of what is typed: eight digits, and whatever stands between them. */
const CODE_MAX = 20

/** For whoever got a code said: one field, one button. */
export function EnterCode() {
  const { _ } = useLingui()
  const [, navigate] = useLocation()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  async function enter(): Promise<void> {
    setBusy(true)
    setProblem('')
    const entered = await enterByCode(api, code, rememberedName(browserStorage))
    if (entered.ok) return navigate(entered.path)
    setBusy(false)
    setProblem(codeProblem(entered.failure))
    field.current?.focus()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (busy) return
    if (code.trim() === '') {
      setProblem('web.home.enter.missing')
      field.current?.focus()
    } else void enter()
  }

  return (
    <form className="sheet enter-code" onSubmit={submit} noValidate aria-labelledby="enter">
      <h2 id="enter">{_('web.home.enter.heading')}</h2>
      <div className="enter-code__line">
        <label className="field__label" htmlFor="enter-code">
          {_('web.home.enter.label')}
        </label>
        <input
          className="field__input enter-code__field"
          id="enter-code"
          ref={field}
          inputMode="numeric"
          autoComplete="off"
          maxLength={CODE_MAX}
          placeholder="1234-5678"
          value={code}
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : 'enter-problem'}
          onChange={(event) => {
            setCode(event.target.value)
            setProblem('')
          }}
        />
        <button type="submit" className="button enter-code__button" aria-disabled={busy}>
          {_(busy ? 'web.join.busy' : 'web.join.button')}
        </button>
      </div>
      {problem === '' ? null : <Problem id="enter-problem" text={_(problem)} />}
    </form>
  )
}
