import { createHash } from 'node:crypto'
import type { Role } from '@amtsweg/sync'
import type { Clock } from '../effects/clock.ts'
import { randomId } from '../effects/random.ts'
import type { Random } from '../effects/random.ts'
import type { Board, BoardRegistry } from '../storage/board-registry.ts'
import type { Keys } from './keys.ts'

/** Somebody whose right to a board is proven. */
export interface Caller {
  readonly board: Board
  readonly role: Role
  /** '' when nobody said. */
  readonly name: string
  /** Hash of the session's token; `null` for a program that came with a key. */
  readonly session: string | null
  /** Number of the person on this board, by which others name them; `null` for a program. */
  readonly person: number | null
}

/** Why somebody may not. */
export type Refusal = 'unknown_board' | 'no_session' | 'wrong_key' | 'wrong_board' | 'removed'

/** A proven caller, or why not. */
type Authentication =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly reason: Refusal }

/** What a request brings along. */
interface Credentials {
  /** The `Authorization` header. */
  readonly authorization?: string | undefined
  /** Value of the board's cookie. */
  readonly token?: string | undefined
}

/** Proves who may do what on which board. */
export interface Access {
  /** The board, unless it is unknown or its time is up. */
  board(id: string): Promise<Board | null>
  authenticate(boardId: string, credentials: Credentials): Promise<Authentication>
  /** Trades a key for a session; the token is shown once and only its hash is kept. */
  openSession(boardId: string, key: string, entrant: Entrant): Promise<SessionOpening>
  /** A participant's session for somebody who knows the board's short code. The caller checks the code. */
  admit(boardId: string, entrant: Entrant): Promise<SessionOpening>
}

/** Of a board that is not there. */
const NO_GENERATIONS = { facilitator: 0, participant: 0, viewer: 0 }

/** Somebody at the door. */
interface Entrant {
  readonly name: string
  /** The token that this browser has from before: who was removed does not come back by the link. */
  readonly token?: string | undefined
}

/** A fresh session, or why there is none. */
type SessionOpening =
  | { readonly ok: true; readonly caller: Caller; readonly token: string }
  | Extract<Authentication, { ok: false }>

/** Access over a registry. A key in the `Authorization` header counts before a cookie. */
export function createAccess(options: {
  readonly boards: BoardRegistry
  readonly keys: Keys
  readonly clock: Clock
  readonly random: Random
}): Access {
  const { boards, keys, clock, random } = options

  async function board(id: string): Promise<Board | null> {
    const found = await boards.get(id)
    return found !== null && found.expiresAt > clock.now() ? found : null
  }

  async function bySession(found: Board, token: string): Promise<Authentication> {
    const session = await boards.session(hashOf(token))
    if (session === null) return { ok: false, reason: 'no_session' }
    if (session.board !== found.id) return { ok: false, reason: 'wrong_board' }
    const { role, name, person, tokenHash } = session
    if (session.isRemoved) return { ok: false, reason: 'removed' }
    if (session.generation !== found.generations[role]) return { ok: false, reason: 'no_session' }
    return { ok: true, caller: { board: found, role, name, session: tokenHash, person } }
  }

  /** Looks at a key for a board that is not there as at any other, so that the time does not tell which boards there are. */
  function unknownBoard(id: string, key: string): { readonly ok: false; readonly reason: Refusal } {
    keys.roleOf({ id, generations: NO_GENERATIONS }, key)
    return { ok: false, reason: 'unknown_board' }
  }

  /** The role of a key, unless the link is switched off. */
  function roleByKey(found: Board, key: string): Role | null {
    const role = keys.roleOf(found, key)
    return role === null || found.revoked.includes(role) ? null : role
  }

  async function begin(found: Board, role: Role, entrant: Entrant): Promise<SessionOpening> {
    const { name, token: before } = entrant
    const known = before === undefined ? null : await boards.session(hashOf(before))
    if (known?.board === found.id && known.isRemoved) return { ok: false, reason: 'removed' }
    const token = randomId(random)
    const tokenHash = hashOf(token)
    const generation = found.generations[role]
    const createdAt = clock.now()
    const session = { tokenHash, board: found.id, role, generation, name, createdAt }
    const person = await boards.addSession(session)
    return { ok: true, token, caller: { board: found, role, name, session: tokenHash, person } }
  }

  return {
    board,
    async authenticate(boardId, { authorization, token }) {
      const found = await board(boardId)
      const key = /^Bearer +([\w-]+) *$/i.exec(authorization ?? '')?.[1]
      if (found === null) return unknownBoard(boardId, key ?? '')
      if (authorization !== undefined) {
        const role = key === undefined ? null : roleByKey(found, key)
        if (role === null) return { ok: false, reason: 'wrong_key' }
        return { ok: true, caller: { board: found, role, name: '', session: null, person: null } }
      }
      if (token === undefined) return { ok: false, reason: 'no_session' }
      return bySession(found, token)
    },
    async openSession(boardId, key, entrant) {
      const found = await board(boardId)
      if (found === null) return unknownBoard(boardId, key)
      const role = roleByKey(found, key)
      return role === null ? { ok: false, reason: 'wrong_key' } : begin(found, role, entrant)
    },
    async admit(boardId, entrant) {
      const found = await board(boardId)
      if (found === null) return { ok: false, reason: 'unknown_board' }
      return begin(found, 'participant', entrant)
    },
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
