import { randomBytes } from 'node:crypto'

/** Unguessable bytes. */
export interface Random {
  bytes(count: number): Uint8Array
}

/** The operating system's source. */
export const systemRandom: Random = { bytes: (count) => randomBytes(count) }

/** 128 bits as 22 characters base64url: board ids, session tokens, record ids. */
export function randomId(random: Random): string {
  return Buffer.from(random.bytes(16)).toString('base64url')
}
