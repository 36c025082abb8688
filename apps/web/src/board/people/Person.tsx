import { useLingui } from '@lingui/react'
import { initials } from './people.ts'
import type { PersonHere } from './people.ts'
import './people.css'

/** The letters come from the style sheet: for a screen reader the name stands beside them or in the button's label. */
export function Avatar({ person }: { readonly person: PersonHere }) {
  return (
    <span
      className="avatar"
      style={{ backgroundColor: person.color }}
      data-letters={initials(person.name)}
    />
  )
}

/** Name and role of somebody on the board. */
export function PersonName({ person }: { readonly person: PersonHere }) {
  const { _ } = useLingui()
  const name = person.name === '' ? _('web.people.unnamed') : person.name
  return (
    <span className="people__name">
      <span>{person.self ? _('web.people.self', { name }) : name}</span>
      <span className="people__role">{_(`web.role.${person.role}`)}</span>
    </span>
  )
}
