import { createHmac, timingSafeEqual } from 'node:crypto'
import { ROLES } from '@amtsweg/sync'
import type { Role } from '@amtsweg/sync'
import type { Board } from '../storage/board-registry.ts'

/** The keys of the links, one per board and role. */
export interface Keys {
  /** 128 bits as 22 characters base64url. The same until the link is renewed. */
  keyOf(board: Pick<Board, 'id' | 'generations'>, role: Role): string
  /** The role that a key opens now, `null` for any other text. */
  roleOf(board: Pick<Board, 'id' | 'generations'>, key: string): Role | null
}

/**
 * Keys are derived from the installation's secret, not stored: a link can be shown again, and renewed by counting its
 * generation up.
 */
export function derivedKeys(secret: Uint8Array): Keys {
  const bytesOf = (board: Pick<Board, 'id' | 'generations'>, role: Role) =>
    createHmac('sha256', secret)
      .update(`${board.id}|${role}|${board.generations[role]}`)
      .digest()
      .subarray(0, 16)

  return {
    keyOf: (board, role) => bytesOf(board, role).toString('base64url'),
    roleOf(board, key) {
      const given = Buffer.from(key, 'base64url')
      if (given.length !== 16 || given.toString('base64url') !== key) return null
      // All three are compared, in constant time, so that the time says nothing about the key or its role.
      let found: Role | null = null
      for (const role of ROLES) if (timingSafeEqual(bytesOf(board, role), given)) found ??= role
      return found
    },
  }
}
