/** Roles on a board, from most to least rights. */
export const ROLES = ['facilitator', 'participant', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Whether a role may change the document. */
export function mayWrite(role: Role): boolean {
  return role !== 'viewer'
}

/** What a connection may do on its board, and may be changed while it lasts. */
export interface Rights {
  readonly role: Role
  /** Whether only facilitators may write for now. */
  readonly isPaused: boolean
}

/** Whether somebody may change the document at the moment. */
export function mayWriteNow({ role, isPaused }: Rights): boolean {
  return mayWrite(role) && (!isPaused || role === 'facilitator')
}
