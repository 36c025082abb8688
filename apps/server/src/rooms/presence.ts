import { LIMITS } from '@amtsweg/sync'
import type { CursorMove } from '@amtsweg/sync'
import { cleanName } from '../access/clean-name.ts'
import type { PresenceEntry } from './client-message.ts'
import type { Connection } from './connection.ts'
import { isDeeperThan } from './update-faults.ts'

interface Present {
  readonly connection: Connection
  clock: number
  state: Readonly<Record<string, unknown>>
  /** Where the cursor went since the state came; `null` when it is where the state says. */
  cursor: Point | null
}

/** Whole pixels of a page. */
interface Point {
  readonly x: number
  readonly y: number
}

/** Clocks of people who left that are remembered, so that they are believed at once when they come back. */
const MAX_REMEMBERED = 1000

const FALLBACK_COLOR = '#5b6470'

/** Who is in the room, and how. Name and role come from the server, whatever a client says. */
export class Presence {
  readonly #present = new Map<number, Present>()
  readonly #clocks = new Map<number, number>()

  /** Takes what a client says of itself. Returns its id when there is something to tell the others. */
  accept(connection: Connection, entries: readonly PresenceEntry[]): number | null {
    // A stock client repeats what it heard of others; only what it says of itself counts.
    const own = entries.find((entry) => this.#mayBe(entry, connection))
    if (own === undefined) return null
    const state = readState(own.state)
    if (state === undefined) return null
    connection.presenceId = own.clientId
    if (state === null) return this.#drop(own.clientId) ? own.clientId : null
    const clock = this.#nextClock(own)
    this.#present.set(own.clientId, { connection, clock, state, cursor: null })
    return own.clientId
  }

  /** Takes where a connection's cursor is. Returns its id when there is something to tell the others. */
  point(connection: Connection, { x, y }: Point): number | null {
    const id = connection.presenceId
    const present = id === null ? undefined : this.#present.get(id)
    // Whoever has not said who it is has no cursor either.
    if (present?.connection !== connection) return null
    if (Math.max(Math.abs(x), Math.abs(y)) > LIMITS.cursorDistance) return null
    present.cursor = { x, y }
    // Whoever is sent the whole state believes it only under a newer clock.
    present.clock += 1
    return id
  }

  /** Where the given ids' cursors went since their states were told. */
  moves(ids: Iterable<number>): readonly CursorMove[] {
    const moves: CursorMove[] = []
    for (const clientId of ids) {
      const cursor = this.#present.get(clientId)?.cursor
      if (cursor) moves.push({ clientId, ...cursor })
    }
    return moves
  }

  /** Forgets a connection. Returns its id when the others must hear of it. */
  leave(connection: Connection): number | null {
    const id = connection.presenceId
    if (id === null || this.#present.get(id)?.connection !== connection) return null
    this.#drop(id)
    return id
  }

  /** Tells the others again, under the connection's new name or role. Returns its id when it was seen. */
  restamped(connection: Connection): number | null {
    const id = connection.presenceId
    const present = id === null ? undefined : this.#present.get(id)
    if (present?.connection !== connection) return null
    present.clock += 1
    return id
  }

  /** All who are present, but not `except`. */
  entries(except: number | null): readonly PresenceEntry[] {
    return this.entriesOf([...this.#present.keys()].filter((id) => id !== except))
  }

  /** The given ids as they are now; those who left have the state `null`. */
  entriesOf(ids: readonly number[]): readonly PresenceEntry[] {
    return ids.map((clientId) => {
      const present = this.#present.get(clientId)
      if (present === undefined) {
        return { clientId, clock: this.#clocks.get(clientId) ?? 1, state: 'null' }
      }
      return { clientId, clock: present.clock, state: JSON.stringify(stamped(present)) }
    })
  }

  #mayBe(entry: PresenceEntry, connection: Connection): boolean {
    if (entry.clock > LIMITS.awarenessClock) return false
    if (connection.presenceId !== null) return entry.clientId === connection.presenceId
    if (entry.state === 'null') return false
    const holder = this.#present.get(entry.clientId)
    if (holder === undefined) return true
    // A laptop that slept comes back before its old connection is known to be dead. What another tab of the same person
    // repeats carries the clock that went out; the person's own word is newer.
    const samePerson =
      connection.session !== null && holder.connection.session === connection.session
    return samePerson && entry.clock > holder.clock
  }

  /**
   * Others believe a state only when its clock is higher than what they remember, and a fresh client starts at 0: so
   * the clock that goes out is never below 1 and always grows.
   */
  #nextClock({ clientId, clock }: PresenceEntry): number {
    const before = this.#present.get(clientId)?.clock ?? this.#clocks.get(clientId) ?? 0
    return Math.max(clock, before + 1)
  }

  #drop(id: number): boolean {
    const present = this.#present.get(id)
    if (present === undefined) return false
    this.#present.delete(id)
    this.#clocks.delete(id)
    this.#clocks.set(id, present.clock + 1)
    const oldest = this.#clocks.keys().next().value
    if (this.#clocks.size > MAX_REMEMBERED && oldest !== undefined) this.#clocks.delete(oldest)
    return true
  }
}

function readState(json: string): Readonly<Record<string, unknown>> | null | undefined {
  if (json.length > LIMITS.awarenessBytes) return undefined
  try {
    const value: unknown = JSON.parse(json)
    if (value === null) return null
    // 8,000 levels fit into the bytes, can be parsed, and overflow the stack when they are written again.
    if (isDeeperThan(value, LIMITS.nestingDepth)) return undefined
    return typeof value === 'object' && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    // Not JSON: as if nothing had been said.
    return undefined
  }
}

function stamped({ connection, state, cursor }: Present): Readonly<Record<string, unknown>> {
  const user = { name: '', color: '', ...(typeof state['user'] === 'object' ? state['user'] : {}) }
  const ownWord = typeof user.name === 'string' ? user.name : ''
  const color = typeof user.color === 'string' ? user.color : ''
  return {
    ...state,
    ...(cursor !== null && { presence: { ...asObject(state['presence']), cursor } }),
    user: {
      name: connection.name === '' ? cleanName(ownWord) : connection.name,
      // Only a plain colour: another browser puts it into a style, where url() would ask a foreign host.
      color: /^#[\da-f]{3,8}$/i.test(color) ? color : FALLBACK_COLOR,
      role: connection.role,
      // Two windows of one person are one person.
      ...(connection.person !== null && { person: connection.person }),
    },
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
