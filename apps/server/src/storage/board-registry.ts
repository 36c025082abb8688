import type { Language } from '@amtsweg/journey'
import type { Role } from '@amtsweg/sync'
import type { AuditEntry } from './audit-log.ts'

/** A board without its content. */
export interface Board {
  readonly id: string
  readonly title: string
  readonly language: Language
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Milliseconds since 1970; from then on the board is gone. */
  readonly expiresAt: number
  /** How often the link of each role was renewed. */
  readonly generations: Readonly<Record<Role, number>>
  /** Roles whose link is switched off until it is renewed. */
  readonly revoked: readonly Role[]
  /** Whether only facilitators may write for now. */
  readonly isPaused: boolean
}

/** A board as it begins: all links work, everybody may write. */
export type NewBoard = Omit<Board, 'revoked' | 'isPaused'>

/** Somebody who came in by a link. */
export interface Session {
  /** SHA-256 of the token, hex; the token itself is with the browser only. */
  readonly tokenHash: string
  readonly board: string
  readonly role: Role
  /** Of the link that was used. */
  readonly generation: number
  /** '' until somebody said. */
  readonly name: string
  readonly createdAt: number
  /** Counts the board's sessions from 1, never twice the same: how others name this person. */
  readonly person: number
  /** Whether a facilitator has removed this person; the session stays, so that it says so and cannot come back. */
  readonly isRemoved: boolean
}

/** A session as it begins. */
type NewSession = Omit<Session, 'person' | 'isRemoved'>

/** What happens to a link and to those who came in by it. */
export interface Renewal {
  /** Whether there is no new link for now. */
  readonly isOff?: boolean | undefined
  /** Hash of the one session that goes on under the new link: that of whoever renews the link they came by. */
  readonly keep?: string | null | undefined
}

/** A board as operators see it. */
export interface BoardOverview {
  readonly board: Board
  /** Bytes of its document, its history and its images. */
  readonly bytes: number
  /** Sessions: how many came in by its links, and whose link still holds. */
  readonly people: number
  /** Milliseconds since 1970: the last change, or when it was made. */
  readonly lastChange: number
}

/** How a board ended. */
type BoardEnd = Omit<AuditEntry, 'board'>

/** Boards, the generations of their keys, and sessions. All implementations run `boardRegistryContract`. */
export interface BoardRegistry {
  /** A value that stays the same for this installation; `make` is called only the first time. */
  secret(make: () => Uint8Array): Promise<Uint8Array>
  create(board: NewBoard): Promise<void>
  get(id: string): Promise<Board | null>
  count(): Promise<number>
  /** All boards, the one that ends first at the beginning. */
  overview(): Promise<readonly BoardOverview[]>
  setTitle(id: string, title: string): Promise<void>
  setLanguage(id: string, language: Language): Promise<void>
  setExpiry(id: string, expiresAt: number): Promise<void>
  setPaused(id: string, isPaused: boolean): Promise<void>
  /**
   * Makes the old link of a role and all its sessions but `keep` invalid; those of people who were removed stay, and stay
   * removed. Returns the new generation, `null` without such a board.
   */
  renew(id: string, role: Role, renewal?: Renewal): Promise<number | null>
  /** Ids of boards whose time is up. */
  expired(now: number): Promise<readonly string[]>
  /**
   * The board with all that hangs on it: sessions, log, snapshot. False when it was not there. `end` goes into the audit
   * log with it, both or neither; a board that never came into being has none.
   */
  remove(id: string, end?: BoardEnd): Promise<boolean>
  /** Returns the number of the person. Rejects without such a board. */
  addSession(session: NewSession): Promise<number>
  session(tokenHash: string): Promise<Session | null>
  sessionOf(board: string, person: number): Promise<Session | null>
  renameSession(tokenHash: string, name: string): Promise<void>
  /** From now on the session is as one that came in by that role's link of now. */
  setSessionRole(tokenHash: string, role: Role): Promise<void>
  removePerson(tokenHash: string): Promise<void>
}
