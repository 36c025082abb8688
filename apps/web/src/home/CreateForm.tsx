import type { TemplateId } from '@amtsweg/journey'
import { useLingui } from '@lingui/react'
import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Problem } from '../page/Problem.tsx'
import { TextField } from '../page/TextField.tsx'
import { CodeField } from './CodeField.tsx'
import { StartCards } from './StartCards.tsx'
import { useCreateBoard } from './use-create-board.ts'

/** Characters; longer titles would not fit the board's bar on any screen. */
const TITLE_MAX = 120

/** Title, way to begin, one button. */
export function CreateForm() {
  const { _ } = useLingui()
  const [title, setTitle] = useState('')
  const [start, setStart] = useState<TemplateId>('empty')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const creation = useCreateBoard()

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (creation.busy) return
    if (title.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    void creation.create({ title: title.trim(), start, code: code.trim() })
  }

  return (
    <form className="sheet create" onSubmit={submit} noValidate aria-labelledby="create">
      <h2 id="create">{_('web.home.create.heading')}</h2>
      <TextField
        id="title"
        label={_('web.home.title.label')}
        hint={_('web.home.title.hint')}
        autoComplete="off"
        maxLength={TITLE_MAX}
        required
        value={title}
        problem={missing ? _('web.home.title.missing') : ''}
        onChange={(value) => {
          setTitle(value)
          setMissing(false)
        }}
        field={field}
      />
      <StartCards value={start} onChange={setStart} />
      {creation.asksCode ? <CodeField value={code} onChange={setCode} /> : null}
      {creation.problem === '' ? null : <Problem text={creation.problem} />}
      <button
        type="submit"
        className="button button--primary button--large create__button"
        aria-disabled={creation.busy}
      >
        {creation.busy ? _('web.home.create.busy') : _('web.home.create.button')}
      </button>
    </form>
  )
}
