import { ROLES } from '@amtsweg/sync'
import type { Role } from '@amtsweg/sync'

/** Whether a value from outside names a role. */
export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value)
}
