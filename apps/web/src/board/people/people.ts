import * as v from 'valibot'
import { roleSchema } from '../../api/answers.ts'
import type { Role } from '../../api/answers.ts'

/** Characters; a name longer than the server allows is not shown in full. */
const NAME_MAX = 40

/** What other browsers say about their people: checked, because anybody may send anything. */
const userSchema = v.object({
  user: v.object({
    name: v.fallback(
      v.pipe(
        v.string(),
        v.transform((name) => name.trim().slice(0, NAME_MAX)),
      ),
      '',
    ),
    color: v.fallback(v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i)), '#4b555c'),
    role: v.fallback(roleSchema, 'participant'),
    /** The server's word, as the role is. */
    person: v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), undefined),
  }),
})

/** Someone who has the board open. */
export interface PersonHere {
  readonly clientId: number
  readonly name: string
  /** `#rrggbb`. */
  readonly color: string
  readonly role: Role
  readonly self: boolean
  /** Number on this board; `null` for a program with a key. */
  readonly person: number | null
}

/** Who is at this window. */
export interface OwnPlace {
  readonly clientId: number
  readonly role: Role
  readonly person: number | null
}

/**
 * Everybody with the board open, each person once in however many windows, oneself first, then by name; entries that
 * cannot be read are left out. The server stamps role and number of the others; one's own are known from the session.
 */
export function peopleHere(
  states: ReadonlyMap<number, unknown>,
  own: OwnPlace,
): readonly PersonHere[] {
  const all = [...states]
    .flatMap(([clientId, state]) => {
      const parsed = v.safeParse(userSchema, state)
      if (!parsed.success) return []
      const { user } = parsed.output
      const self = clientId === own.clientId
      const person = self ? own.person : (user.person ?? null)
      return [{ clientId, ...user, role: self ? own.role : user.role, self, person }]
    })
    .sort(
      (a, b) =>
        Number(b.self) - Number(a.self) || a.name.localeCompare(b.name) || a.clientId - b.clientId,
    )
  const isFirst = ({ person }: PersonHere, at: number) =>
    person === null || all.findIndex((other) => other.person === person) === at
  return all.filter(isFirst)
}

/** One or two letters for an avatar, '?' for a name without any. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    String.fromCodePoint(...(word === undefined ? [] : [word.codePointAt(0) ?? 63])),
  )
  return letters.join('').toLocaleUpperCase() || '?'
}
