import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { Sparkles } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { BoardSession } from '../api/answers.ts'
import { Page } from '../page/Page.tsx'
import { TextField } from '../page/TextField.tsx'
import { usePageTitle } from '../page/use-page-title.ts'
import { joinDe } from '../texts/join-de.ts'
import { joinEn } from '../texts/join-en.ts'
import { currentLanguage } from '../texts/start-texts.ts'
import { NAME_MAX, tidyName } from './remembered-name.ts'
import { suggestedName } from './suggested-name.ts'
import './join-page.css'

i18n.load({ de: { ...joinDe }, en: { ...joinEn } })

/** Asks for a name, once; the board's title and what the link allows are shown beside it. */
export function JoinPage(props: {
  readonly boardId: string
  readonly session: BoardSession
  readonly onEnter: (name: string) => Promise<void>
}) {
  const { _ } = useLingui()
  const { title, role } = props.session
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [chance] = useState(() => Math.random())
  const field = useRef<HTMLInputElement>(null)
  const suggestion = suggestedName(currentLanguage(), chance)
  usePageTitle(title)
  // The page has one question; whoever came by link came to answer it.
  useEffect(() => field.current?.focus(), [])

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (busy) return
    if (tidyName(name) === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    setBusy(true)
    void props.onEnter(tidyName(name))
  }

  function takeSuggestion(): void {
    setName(suggestion)
    setMissing(false)
    field.current?.focus()
  }

  return (
    <Page>
      <form className="sheet narrow join" onSubmit={submit} noValidate>
        <p className="join__eyebrow">{_('web.join.heading')}</p>
        <h1>{title}</h1>
        <p>{_(`web.join.as.${role}`)}</p>
        <TextField
          id="name"
          label={_('web.join.name.label')}
          hint={_('web.join.name.hint')}
          autoComplete="name"
          maxLength={NAME_MAX}
          required
          value={name}
          problem={missing ? _('web.join.name.missing') : ''}
          onChange={(value) => {
            setName(value)
            setMissing(false)
          }}
          field={field}
        />
        <button type="button" className="button join__suggestion" onClick={takeSuggestion}>
          <Sparkles size={18} aria-hidden="true" />
          {_('web.join.suggestion.take', { name: suggestion })}
        </button>
        <button type="submit" className="button button--primary button--large" aria-disabled={busy}>
          {busy ? _('web.join.busy') : _('web.join.button')}
        </button>
        {/* Beside this page, not instead of it: the key stays where it is. */}
        <a
          className="join__privacy"
          href={`/b/${props.boardId}/privacy`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {_('web.join.privacy')}
        </a>
      </form>
    </Page>
  )
}
