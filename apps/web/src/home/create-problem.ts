import type { ApiFailure } from '../api/client.ts'

/** The id of the text that tells a failed creation, `null` when the person did nothing wrong but has to give a code. */
export function createProblem(failure: ApiFailure, codeSent: string): string | null {
  if (asksForCode(failure)) return codeSent === '' ? null : 'web.home.code.wrong'
  if (failure.code === 'network') return 'web.home.create.failed.network'
  if (failure.status === 429) return 'web.home.create.failed.busy'
  return 'web.home.create.failed.other'
}

/** Whether the server makes boards only for those who have the operator's code. */
export function asksForCode(failure: ApiFailure): boolean {
  return failure.code === 'code_required' || failure.code === 'wrong_code'
}
