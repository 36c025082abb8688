import { useLingui } from '@lingui/react'
import { UserX } from 'lucide-react'
import { useRef, useState } from 'react'
import { roleSchema } from '../../api/answers.ts'
import type { ApiResult } from '../../api/client.ts'
import { Avatar, PersonName } from '../people/Person.tsx'
import type { PersonHere } from '../people/people.ts'
import { Confirmation } from './Confirmation.tsx'
import { changeRole, removePerson } from './share-client.ts'

/** Somebody on the board, with the role to choose and a way to remove them. Nobody changes themselves, or a program. */
export function PersonRow(props: {
  readonly boardId: string
  readonly person: PersonHere
  readonly onAct: (doing: Promise<ApiResult<void>>) => void
}) {
  const { boardId, person, onAct } = props
  const { _ } = useLingui()
  const [asked, setAsked] = useState(false)
  const remove = useRef<HTMLButtonElement>(null)
  const name = person.name === '' ? _('web.people.unnamed') : person.name
  const number = person.self ? null : person.person
  return (
    <li className="person-row">
      <Avatar person={person} />
      <PersonName person={person} />
      {number === null ? null : (
        <div className="person-row__acts">
          <select
            className="person-row__role"
            aria-label={_('web.share.role.label', { name })}
            value={person.role}
            onChange={(event) => {
              const role = roleSchema.options.find((each) => each === event.target.value)
              if (role !== undefined) onAct(changeRole(boardId, { person: number, role }))
            }}
          >
            {roleSchema.options.map((role) => (
              <option key={role} value={role}>
                {_(`web.role.${role}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            ref={remove}
            className="button button--quiet"
            aria-label={_('web.share.remove.label', { name })}
            title={_('web.share.remove.label', { name })}
            onClick={() => setAsked(true)}
          >
            <UserX size={19} aria-hidden="true" />
          </button>
        </div>
      )}
      {asked && number !== null ? (
        <Confirmation
          text={_('web.share.remove.ask', { name })}
          yes={_('web.share.remove.button')}
          onYes={() => {
            setAsked(false)
            onAct(removePerson(boardId, number))
          }}
          onNo={() => {
            setAsked(false)
            remove.current?.focus()
          }}
        />
      ) : null}
    </li>
  )
}
