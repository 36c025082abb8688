import type { Role } from '@amtsweg/sync'
import type { NoteAct } from '../audit/note-act.ts'
import type { Bus } from '../effects/bus.ts'
import type { AuditAct } from '../storage/audit-log.ts'
import type { Board, BoardRegistry } from '../storage/board-registry.ts'
import type { Caller } from './access.ts'
import type { ShortCode, ShortCodes } from './short-codes.ts'

/** Why something was not done. */
type AdministrationRefusal = 'unknown_person' | 'own_person' | 'own_link'

type Done<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: AdministrationRefusal }

/** What facilitators may do; the callers check that it is one. Open connections follow at once. */
export interface Administration {
  /** Makes a role's link anew, or switches it off until that; whoever came in by it must go, but not the caller. */
  changeLink(
    caller: Caller,
    change: { readonly role: Role; readonly to: 'new' | 'off' },
  ): Promise<Done<Board>>
  setRole(
    caller: Caller,
    change: { readonly person: number; readonly role: Role },
  ): Promise<Done<null>>
  removePerson(caller: Caller, person: number): Promise<Done<null>>
  setPaused(caller: Caller, isPaused: boolean): Promise<void>
  makeCode(caller: Caller): Promise<ShortCode | null>
  endCode(caller: Caller): Promise<void>
}

/** All administrative acts on a board, in one place. */
export function createAdministration(options: {
  readonly boards: BoardRegistry
  readonly codes: ShortCodes
  readonly bus: Bus
  readonly note: NoteAct
}): Administration {
  const { boards, codes, bus } = options
  const note = (act: AuditAct, { board, role }: Caller) =>
    options.note({ board: board.id, act, by: role })

  /** The session of somebody else on the caller's board. */
  async function other(caller: Caller, person: number): Promise<Done<string>> {
    if (person === caller.person) return { ok: false, reason: 'own_person' }
    const session = await boards.sessionOf(caller.board.id, person)
    if (session === null || session.isRemoved) return { ok: false, reason: 'unknown_person' }
    return { ok: true, value: session.tokenHash }
  }

  return {
    async changeLink(caller, { role, to }) {
      const { id } = caller.board
      const isOwn = role === caller.role
      // A program has nothing but its key: without the link nobody could ever lead this board again.
      if (isOwn && to === 'off' && caller.session === null) return { ok: false, reason: 'own_link' }
      const keep = isOwn ? caller.session : null
      await boards.renew(id, role, { isOff: to === 'off', keep })
      // Whoever closes the door to participants means the code, too.
      if (role === 'participant') await codes.end(id)
      bus.publish({ type: 'revoked', board: id, role, except: keep })
      await note(to === 'off' ? 'link_revoked' : 'link_renewed', caller)
      return { ok: true, value: (await boards.get(id)) ?? caller.board }
    },
    async setRole(caller, { person, role }) {
      const found = await other(caller, person)
      if (!found.ok) return found
      await boards.setSessionRole(found.value, role)
      bus.publish({ type: 'role', board: caller.board.id, session: found.value, role })
      await note('role_changed', caller)
      return { ok: true, value: null }
    },
    async removePerson(caller, person) {
      const found = await other(caller, person)
      if (!found.ok) return found
      await boards.removePerson(found.value)
      bus.publish({ type: 'expelled', board: caller.board.id, session: found.value })
      await note('removed_person', caller)
      return { ok: true, value: null }
    },
    async setPaused(caller, isPaused) {
      await boards.setPaused(caller.board.id, isPaused)
      bus.publish({ type: 'paused', board: caller.board.id, isPaused })
      await note(isPaused ? 'paused' : 'resumed', caller)
    },
    async makeCode(caller) {
      const made = await codes.make(caller.board.id)
      if (made !== null) await note('code_made', caller)
      return made
    },
    async endCode(caller) {
      await codes.end(caller.board.id)
      await note('code_ended', caller)
    },
  }
}
