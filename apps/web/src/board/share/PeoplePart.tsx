import { useLingui } from '@lingui/react'
import { CirclePause, CirclePlay } from 'lucide-react'
import { useId, useState } from 'react'
import type { ApiResult } from '../../api/client.ts'
import { Problem } from '../../page/Problem.tsx'
import type { PersonHere } from '../people/people.ts'
import { PersonRow } from './PersonRow.tsx'
import { setPaused } from './share-client.ts'

/** Who is here, what each may do, and a pause for all; the list follows what happens on the board. */
export function PeoplePart(props: {
  readonly boardId: string
  readonly isPaused: boolean
  readonly people: readonly PersonHere[]
}) {
  const { boardId, isPaused, people } = props
  const { _ } = useLingui()
  const id = useId()
  const [problem, setProblem] = useState('')

  async function act(doing: Promise<ApiResult<void>>): Promise<void> {
    const answer = await doing
    setProblem(answer.ok ? '' : _('web.share.change.failed', { message: answer.failure.message }))
  }

  return (
    <div className="people-part">
      <section aria-labelledby={`${id}-pause`} className="people-part__pause">
        <h3 id={`${id}-pause`}>{_('web.share.pause.heading')}</h3>
        <p className="field__hint">{_(isPaused ? 'web.share.pause.on' : 'web.share.pause.hint')}</p>
        <button
          type="button"
          className={isPaused ? 'button button--primary' : 'button'}
          onClick={() => void act(setPaused(boardId, { isPaused: !isPaused }))}
        >
          {isPaused ? <CirclePlay size={19} /> : <CirclePause size={19} />}
          {_(isPaused ? 'web.paused.resume' : 'web.share.pause.button')}
        </button>
      </section>
      <section aria-labelledby={`${id}-people`}>
        <h3 id={`${id}-people`}>{_('web.share.people.heading')}</h3>
        {problem === '' ? null : <Problem text={problem} />}
        <ul className="people-part__list">
          {people.map((person) => (
            <PersonRow
              key={person.person ?? `client ${person.clientId}`}
              boardId={boardId}
              person={person}
              onAct={(doing) => void act(doing)}
            />
          ))}
        </ul>
        <p className="field__hint">{_('web.share.people.hint')}</p>
      </section>
    </div>
  )
}
