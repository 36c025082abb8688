/** What was done to a board, or to the server as a whole, by those who run it. Names no content, no person and no key. */
export const AUDIT_ACTS = [
  'created',
  'opened_from_file',
  'duplicated',
  'settings_changed',
  'extended',
  'deleted',
  'expired',
  'link_renewed',
  'link_revoked',
  'code_made',
  'code_ended',
  'role_changed',
  'removed_person',
  'paused',
  'resumed',
  'locked',
  'unlocked',
  'backed_up',
  'restored',
] as const

/** One kind of act. */
export type AuditAct = (typeof AUDIT_ACTS)[number]

/** Who may have done it: a role of the board, whoever makes a board, the operator at the command line, the server by itself. */
export const AUDIT_ROLES = [
  'facilitator',
  'participant',
  'viewer',
  'maker',
  'operator',
  'server',
] as const

/** A kind of actor. */
export type AuditRole = (typeof AUDIT_ROLES)[number]

/** One line of the audit log. All that is ever kept of a board that was deleted. */
export interface AuditEntry {
  /** Milliseconds since 1970. */
  readonly at: number
  /** '' for an act on the server as a whole. */
  readonly board: string
  readonly act: AuditAct
  readonly by: AuditRole
}

/** Days for which acts are kept: long enough for a yearly review, and no longer, for an id and a time are data, too. */
export const AUDIT_DAYS = 365

/** The record of administrative acts. Entries are added and, when they are old, forgotten; nothing else. All implementations run `auditLogContract`. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>
  /** Oldest first: the last `limit` entries, of one board if it is given. */
  read(which: {
    readonly board?: string | undefined
    readonly limit: number
  }): Promise<readonly AuditEntry[]>
  /** Forgets what was done before a time, milliseconds since 1970. */
  forget(before: number): Promise<void>
}
