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
}

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
}

/** A board as operators see it. */
export interface BoardOverview {
  readonly board: Board
  /** Bytes of its document and its history. */
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
  create(board: Board): Promise<void>
  get(id: string): Promise<Board | null>
  count(): Promise<number>
  /** All boards, the one that ends first at the beginning. */
  overview(): Promise<readonly BoardOverview[]>
  setTitle(id: string, title: string): Promise<void>
  setExpiry(id: string, expiresAt: number): Promise<void>
  /** Makes the old link of a role and all its sessions invalid. Returns the new generation, `null` without such a board. */
  renew(id: string, role: Role): Promise<number | null>
  /** Ids of boards whose time is up. */
  expired(now: number): Promise<readonly string[]>
  /**
   * The board with all that hangs on it: sessions, log, snapshot. False when it was not there. `end` goes into the audit
   * log with it, both or neither; a board that never came into being has none.
   */
  remove(id: string, end?: BoardEnd): Promise<boolean>
  addSession(session: Session): Promise<void>
  session(tokenHash: string): Promise<Session | null>
  renameSession(tokenHash: string, name: string): Promise<void>
}
