import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { api } from '../api/api.ts'
import type { ApiFailure } from '../api/client.ts'
import { rememberedName } from '../join/remembered-name.ts'
import { Problem } from '../page/Problem.tsx'
import { browserStorage } from '../recent/browser-storage.ts'
import { fileDe } from '../texts/file-de.ts'
import { fileEn } from '../texts/file-en.ts'
import { CodeField } from './CodeField.tsx'
import { asksForCode } from './create-problem.ts'
import { fileProblem } from './file-problem.ts'
import { openBoardFile } from './open-board-file.ts'
import type { OpenedFile } from './open-board-file.ts'
import './open-file.css'

i18n.load({ de: { ...fileDe }, en: { ...fileEn } })

type State =
  | { readonly type: 'idle' | 'busy' }
  | { readonly type: 'failed'; readonly failure: ApiFailure; readonly code: string }
  | { readonly type: 'opened'; readonly opened: Extract<OpenedFile, { ok: true }> }

/** Opens a board that was downloaded, here or from another server, as a new one. */
export function OpenFile() {
  const { _ } = useLingui()
  const [, navigate] = useLocation()
  const picker = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>({ type: 'idle' })
  const [code, setCode] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const problem = state.type === 'failed' ? fileProblem(state.failure, state.code) : null

  async function open(file: File): Promise<void> {
    setState({ type: 'busy' })
    const sent = code.trim()
    const name = rememberedName(browserStorage) || _('web.facilitator.name')
    const opened = await openBoardFile(api, file, { name, code: sent })
    if (!opened.ok) {
      if (asksForCode(opened.failure)) setAsksCode(true)
      return setState({ type: 'failed', failure: opened.failure, code: sent })
    }
    // What is missing must be told before the board takes the page.
    if (opened.leftOut === 0) navigate(opened.path)
    else setState({ type: 'opened', opened })
  }

  return (
    <section className="open-file" aria-labelledby="open-file">
      <h2 id="open-file">{_('web.home.file.heading')}</h2>
      <p>{_('web.home.file.text')}</p>
      {asksCode ? <CodeField value={code} onChange={setCode} /> : null}
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept=".zip,.json"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again, after the code was filled in.
          event.target.value = ''
          if (file !== undefined) void open(file)
        }}
      />
      <button
        type="button"
        className="button"
        aria-disabled={state.type === 'busy'}
        onClick={() => {
          if (state.type !== 'busy') picker.current?.click()
        }}
      >
        <FolderOpen size={18} aria-hidden="true" />
        {state.type === 'busy' ? _('web.home.file.busy') : _('web.home.file.button')}
      </button>
      {problem === null || state.type !== 'failed' ? null : (
        <Problem text={_(problem, { message: state.failure.message })} />
      )}
      <output>
        {state.type === 'opened' ? (
          <>
            {_('web.home.file.leftOut', { count: state.opened.leftOut })}{' '}
            <Link href={state.opened.path}>
              {_('web.home.file.go', { title: state.opened.title })}
            </Link>
          </>
        ) : null}
      </output>
    </section>
  )
}
