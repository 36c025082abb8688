import type { Context } from 'hono'
import { acceptedLanguage } from './accept-language.ts'
import { errorText } from './error-texts.ts'
import type { ErrorCode } from './error-texts.ts'

/** Something wrong at one place of what was sent. */
export interface PlacedProblem {
  readonly code: string
  readonly message: string
  readonly path?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** What an error answer says beside its code. */
export interface FailureDetails {
  /** Fills the places of the sentence. */
  readonly values?: Readonly<Record<string, string | number>> | undefined
  readonly path?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly problems?: readonly PlacedProblem[] | undefined
}

type FailureStatus = 400 | 401 | 403 | 404 | 413 | 415 | 422 | 423 | 426 | 429 | 500 | 503

const STATUS: Readonly<Record<ErrorCode, FailureStatus>> = {
  bad_json: 400,
  interrupted: 400,
  bad_request: 400,
  bad_journey: 422,
  no_board_file: 422,
  file_too_large: 413,
  newer_file: 422,
  no_image: 422,
  image_too_large: 422,
  image_metadata: 422,
  images_full: 422,
  no_page: 422,
  board_full: 422,
  no_session: 401,
  wrong_key: 403,
  code_required: 403,
  wrong_code: 403,
  removed: 403,
  own_person: 422,
  own_link: 422,
  unknown_person: 404,
  unknown_code: 404,
  paused: 423,
  forbidden: 403,
  wrong_origin: 403,
  unknown_board: 404,
  unknown_state: 404,
  too_many_points: 422,
  not_found: 404,
  too_large: 413,
  unsupported_type: 415,
  upgrade_required: 426,
  too_many: 429,
  unavailable: 503,
  newer_board: 503,
  nothing_to_draw: 422,
  unknown_part: 404,
  picture_too_large: 422,
  pictures_busy: 503,
  picture_failed: 503,
  internal: 500,
}

/** The answer `{error: {code, message, …}}`, in the caller's language, with the status that belongs to the code. */
export function fail(c: Context, code: ErrorCode, details: FailureDetails = {}): Response {
  const language = acceptedLanguage(c.req.header('accept-language'))
  const { values, path, line, column, problems } = details
  const message = errorText(code, language, values)
  c.header('Content-Language', language)
  if (code === 'too_many') c.header('Retry-After', '60')
  return c.json({ error: { code, message, path, line, column, problems } }, STATUS[code])
}
