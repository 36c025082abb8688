import type { ApiFailure } from '../api/client.ts'

/** Why a board cannot be shown; each has its own page. */
export type Refusal =
  | 'unknown_board'
  | 'wrong_key'
  | 'no_session'
  | 'removed'
  | 'expired'
  | 'busy'
  | 'network'
  | 'failed'

/** The page for a failed call. Unknown codes are judged by their status. */
export function refusalFor(failure: ApiFailure): Refusal {
  switch (failure.code) {
    case 'unknown_board':
    case 'wrong_key':
    case 'no_session':
    case 'removed':
    case 'network':
      return failure.code
    case 'expired':
    case 'board_expired':
      return 'expired'
    default:
      return refusalForStatus(failure.status)
  }
}

function refusalForStatus(status: number): Refusal {
  switch (status) {
    case 401:
      return 'no_session'
    case 403:
      return 'wrong_key'
    case 404:
      return 'unknown_board'
    case 410:
      return 'expired'
    case 429:
      return 'busy'
    case 502:
    case 503:
    case 504:
      return 'network'
    default:
      return 'failed'
  }
}
