import { useLingui } from '@lingui/react'
import { Link2Off, RefreshCw } from 'lucide-react'
import { useRef, useState } from 'react'
import type { BoardLinks, Role } from '../../api/answers.ts'
import { Problem } from '../../page/Problem.tsx'
import { Confirmation } from './Confirmation.tsx'
import { changeLink } from './share-client.ts'

/** Renews a link or switches it off; both are asked about, because people lose their way in. */
export function LinkActions(props: {
  readonly boardId: string
  readonly role: Role
  readonly isOff: boolean
  readonly onLinks: (links: BoardLinks) => void
}) {
  const { boardId, role, isOff } = props
  const { _ } = useLingui()
  const [asked, setAsked] = useState<'new' | 'off' | null>(null)
  const [done, setDone] = useState('')
  const [problem, setProblem] = useState('')
  const first = useRef<HTMLButtonElement>(null)
  const label = <span className="visually-hidden">{`: ${_(`web.share.${role}.label`)}`}</span>

  async function change(to: 'new' | 'off'): Promise<void> {
    const answer = await changeLink(boardId, { role, to })
    setAsked(null)
    setDone(answer.ok ? _(`web.share.${to}.done`) : '')
    setProblem(answer.ok ? '' : _('web.share.change.failed', { message: answer.failure.message }))
    if (answer.ok) props.onLinks(answer.value)
    first.current?.focus()
  }

  return (
    <>
      <div className="link-actions">
        <button
          type="button"
          ref={first}
          className="button button--quiet"
          onClick={() => (isOff ? void change('new') : setAsked('new'))}
        >
          <RefreshCw size={17} aria-hidden="true" />
          <span>
            {_(isOff ? 'web.share.new.again' : 'web.share.new.button')}
            {label}
          </span>
        </button>
        {isOff ? null : (
          <button type="button" className="button button--quiet" onClick={() => setAsked('off')}>
            <Link2Off size={17} aria-hidden="true" />
            <span>
              {_('web.share.off.button')}
              {label}
            </span>
          </button>
        )}
        <output className="link-actions__done">{done}</output>
      </div>
      {asked === null ? null : (
        <Confirmation
          text={_(`web.share.${asked}.ask.${role}`)}
          yes={_(`web.share.${asked}.button`)}
          onYes={() => void change(asked)}
          onNo={() => {
            setAsked(null)
            first.current?.focus()
          }}
        />
      )}
      {problem === '' ? null : <Problem text={problem} />}
    </>
  )
}
