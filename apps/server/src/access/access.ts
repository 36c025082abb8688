import { createHash } from 'node:crypto'
import type { Role } from '@amtsweg/sync'
import type { Bus } from '../effects/bus.ts'
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
}

/** Why somebody may not. */
export type Refusal = 'unknown_board' | 'no_session' | 'wrong_key' | 'wrong_board'

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
  openSession(
    boardId: string,
    key: string,
    name: string,
  ): Promise<
    | { readonly ok: true; readonly caller: Caller; readonly token: string }
    | Extract<Authentication, { ok: false }>
  >
  /**
   * Makes a role's link invalid and returns the key of the new one, `null` without such a board. Sessions of the old
   * link end, and its open connections are closed.
   */
  renewLink(boardId: string, role: Role): Promise<string | null>
}

/** Access over a registry. A key in the `Authorization` header counts before a cookie. */
export function createAccess(options: {
  readonly boards: BoardRegistry
  readonly keys: Keys
  readonly clock: Clock
  readonly random: Random
  readonly bus: Bus
}): Access {
  const { boards, keys, clock, random, bus } = options

  async function board(id: string): Promise<Board | null> {
    const found = await boards.get(id)
    return found !== null && found.expiresAt > clock.now() ? found : null
  }

  async function bySession(found: Board, token: string): Promise<Authentication> {
    const session = await boards.session(hashOf(token))
    if (session === null) return { ok: false, reason: 'no_session' }
    if (session.board !== found.id) return { ok: false, reason: 'wrong_board' }
    const { role, name, tokenHash } = session
    if (session.generation !== found.generations[role]) return { ok: false, reason: 'no_session' }
    return { ok: true, caller: { board: found, role, name, session: tokenHash } }
  }

  return {
    board,
    async authenticate(boardId, { authorization, token }) {
      const found = await board(boardId)
      if (found === null) return { ok: false, reason: 'unknown_board' }
      if (authorization !== undefined) {
        const key = /^Bearer +([\w-]+) *$/i.exec(authorization)?.[1]
        const role = key === undefined ? null : keys.roleOf(found, key)
        if (role === null) return { ok: false, reason: 'wrong_key' }
        return { ok: true, caller: { board: found, role, name: '', session: null } }
      }
      if (token === undefined) return { ok: false, reason: 'no_session' }
      return bySession(found, token)
    },
    async openSession(boardId, key, name) {
      const found = await board(boardId)
      if (found === null) return { ok: false, reason: 'unknown_board' }
      const role = keys.roleOf(found, key)
      if (role === null) return { ok: false, reason: 'wrong_key' }
      const token = randomId(random)
      const tokenHash = hashOf(token)
      await boards.addSession({
        tokenHash,
        board: boardId,
        role,
        generation: found.generations[role],
        name,
        createdAt: clock.now(),
      })
      return { ok: true, token, caller: { board: found, role, name, session: tokenHash } }
    },
    async renewLink(boardId, role) {
      if ((await boards.renew(boardId, role)) === null) return null
      bus.publish({ type: 'revoked', board: boardId, role })
      const renewed = await boards.get(boardId)
      return renewed === null ? null : keys.keyOf(renewed, role)
    },
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
