/** Why the server has ended the connection for good, as far as a person has to know. */
export type ClosedReason = 'signed_out' | 'gone' | 'outdated' | 'too_much' | 'interrupted'

/** The reason behind a close code of 4400 to 4499. */
export function closedReason(code: number): ClosedReason {
  switch (code) {
    case 4401:
    case 4403:
      return 'signed_out'
    case 4404:
      return 'gone'
    case 4409:
      return 'outdated'
    case 4413:
      return 'too_much'
    default:
      return 'interrupted'
  }
}
