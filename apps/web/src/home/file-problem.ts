import type { ApiFailure } from '../api/client.ts'
import { asksForCode, createProblem } from './create-problem.ts'

/** The id of the text that tells why a board's file was not opened, `null` when only a code is missing. */
export function fileProblem(failure: ApiFailure, codeSent: string): string | null {
  if (asksForCode(failure)) return createProblem(failure, codeSent)
  switch (failure.code) {
    case 'network':
      return 'web.home.file.failed.network'
    case 'no_board_file':
      return 'web.home.file.failed.none'
    case 'too_large':
    case 'file_too_large':
      return 'web.home.file.failed.large'
    case 'newer_file':
      return 'web.home.file.failed.newer'
    case 'too_many':
      return 'web.home.create.failed.busy'
    default:
      return 'web.home.file.failed.other'
  }
}
