/**
 * Why the server closes a connection. y-websocket's client stops trying again on 4400 to 4499.
 */
export const CLOSE_CODES = {
  badMessage: 4400,
  noSession: 4401,
  forbidden: 4403,
  unknownBoard: 4404,
  removed: 4410,
  tooSlow: 4408,
  schemaTooOld: 4409,
  tooMuch: 4413,
  tooFast: 4429,
  restart: 1012,
  tryLater: 1013,
} as const
export type CloseReason = keyof typeof CLOSE_CODES
export type CloseCode = (typeof CLOSE_CODES)[CloseReason]

const REASONS = [
  'badMessage',
  'noSession',
  'forbidden',
  'unknownBoard',
  'removed',
  'tooSlow',
  'schemaTooOld',
  'tooMuch',
  'tooFast',
  'restart',
  'tryLater',
] as const satisfies readonly CloseReason[]

/** The reason for a code, or `null` when the code is none of ours. */
export function closeReason(code: number): CloseReason | null {
  for (const reason of REASONS) if (CLOSE_CODES[reason] === code) return reason
  return null
}

/** Whether a client must not try again by itself. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code <= 4499
}
