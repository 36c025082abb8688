import { useEffect, useState } from 'react'
import { peopleHere } from './people.ts'
import type { OwnPlace, PersonHere } from './people.ts'

/** What we use of y-protocols' awareness. */
export interface AwarenessSource {
  readonly clientID: number
  getStates(): ReadonlyMap<number, unknown>
  on(event: 'change', listener: () => void): void
  off(event: 'change', listener: () => void): void
}

/** Who has the board open, kept up to date; the list changes only when a name, colour or role does, not with each cursor. */
export function usePeople(
  awareness: AwarenessSource,
  { role, person }: Omit<OwnPlace, 'clientId'>,
): readonly PersonHere[] {
  const [people, setPeople] = useState<readonly PersonHere[]>([])
  useEffect(() => {
    const update = () => {
      const next = peopleHere(awareness.getStates(), { clientId: awareness.clientID, role, person })
      setPeople((previous) => (sameList(previous, next) ? previous : next))
    }
    update()
    awareness.on('change', update)
    return () => awareness.off('change', update)
  }, [awareness, role, person])
  return people
}

function sameList(a: readonly PersonHere[], b: readonly PersonHere[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
