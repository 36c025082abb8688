import { closeReason } from '@amtsweg/sync'
import { assertNever } from '../page/assert-never.ts'

/** Why the server has ended the connection for good, as far as a person has to know. */
export type ClosedReason =
  | 'signed_out'
  | 'removed'
  | 'gone'
  | 'outdated'
  | 'misunderstood'
  | 'too_much'
  | 'too_slow'
  | 'too_fast'
  | 'interrupted'

/** The reason behind a close code of 4400 to 4499. */
export function closedReason(code: number): ClosedReason {
  const reason = closeReason(code)
  switch (reason) {
    case 'noSession':
    case 'forbidden':
      return 'signed_out'
    case 'removed':
      return 'removed'
    case 'unknownBoard':
      return 'gone'
    case 'schemaTooOld':
      return 'outdated'
    case 'badMessage':
      return 'misunderstood'
    case 'tooMuch':
      return 'too_much'
    case 'tooSlow':
      return 'too_slow'
    case 'tooFast':
      return 'too_fast'
    // Tried again by the line itself, or of a later server.
    case 'restart':
    case 'tryLater':
    case null:
      return 'interrupted'
    default:
      return assertNever(reason)
  }
}
