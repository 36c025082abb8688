/** Roles on a board, from most to least rights. */
export const ROLES = ['facilitator', 'participant', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Whether a role may change the document. */
export function mayWrite(role: Role): boolean {
  return role !== 'viewer'
}
