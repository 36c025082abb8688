import { DialogPlace } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { Popover } from 'radix-ui'
import { useContext } from 'react'
import { Avatar, PersonName } from './Person.tsx'
import type { PersonHere } from './people.ts'
import '../popover.css'

/** Avatars in the bar; more are counted. */
const AVATARS_MAX = 4

/** Who has the board open: avatars, and all names at a click. */
export function People({ people }: { readonly people: readonly PersonHere[] }) {
  const { _ } = useLingui()
  const place = useContext(DialogPlace)
  if (people.length === 0) return null
  const count = people.length
  const label = count === 1 ? _('web.people.one') : _('web.people.many', { count })
  const more = people.length - AVATARS_MAX
  return (
    <Popover.Root>
      <Popover.Trigger className="people__trigger" aria-label={label} title={label}>
        {people.slice(0, AVATARS_MAX).map((person) => (
          <Avatar key={person.clientId} person={person} />
        ))}
        {more > 0 ? <span className="avatar avatar--more" data-letters={`+${more}`} /> : null}
      </Popover.Trigger>
      <Popover.Portal container={place}>
        <Popover.Content
          className="popover"
          aria-label={_('web.people.heading')}
          align="end"
          sideOffset={6}
          collisionPadding={8}
        >
          <h2 className="popover__heading">{_('web.people.heading')}</h2>
          <ul className="people__list">
            {people.map((person) => (
              <li key={person.clientId}>
                <Avatar person={person} />
                <PersonName person={person} />
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
