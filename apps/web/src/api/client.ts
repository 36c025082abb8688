import * as v from 'valibot'
import {
  boardInfoSchema,
  boardSessionSchema,
  createdBoardSchema,
  errorSchema,
  foundCodeSchema,
} from './answers.ts'
import type { BoardInfo, BoardSession, CreatedBoard } from './answers.ts'

/**
 * Why a call gave nothing. `code` is the server's, or `network` (no answer came) or `bad_answer` (an answer that we do
 * not understand, for instance of a proxy). `message` is the server's sentence in the reader's language, '' without one.
 */
export interface ApiFailure {
  readonly code: string
  readonly status: number
  readonly message: string
}

/** The value, or why there is none. Never throws. */
export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ApiFailure }

/** What is sent to make a board. */
export interface NewBoard {
  readonly title: string
  readonly template: string
  readonly language: string
  /** Where the operator asks for a code before boards are made. */
  readonly code?: string | undefined
}

/** The calls that the pages make. */
export interface ApiClient {
  createBoard(board: NewBoard): Promise<ApiResult<CreatedBoard>>
  /** With a key or a short code: trades it for the cookie of this board. Without: renames the session that there is. */
  openSession(
    id: string,
    body: {
      readonly key?: string | undefined
      readonly code?: string | undefined
      readonly name?: string | undefined
    },
  ): Promise<ApiResult<BoardSession>>
  boardInfo(id: string): Promise<ApiResult<BoardInfo>>
  /** Which board a short code opens. */
  findCode(code: string): Promise<ApiResult<{ readonly id: string }>>
  /**
   * Any other call: a `POST` of the body, a `GET` without one, unless `how` says otherwise. A `Blob` is sent as it is, anything
   * else as JSON. `read` takes the answer apart, and may throw.
   */
  call<T>(
    path: string,
    body: object | undefined,
    read: (response: Response) => Promise<T>,
    how?: CallForm,
  ): Promise<ApiResult<T>>
}

/** What is special about a call. */
interface CallForm {
  readonly method?: 'PATCH' | 'DELETE' | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Gives the call up; it then fails as without network. */
  readonly signal?: AbortSignal | undefined
}

/** A client over `fetch`; `language` is asked at each call, so that errors come in the language chosen by then. */
export function apiClient(options: {
  readonly fetch: typeof globalThis.fetch
  readonly language: () => string
}): ApiClient {
  async function call<T>(
    path: string,
    body: object | undefined,
    read: (response: Response) => Promise<T>,
    how: CallForm = {},
  ): Promise<ApiResult<T>> {
    let response: Response
    try {
      const content = contentOf(body)
      response = await options.fetch(path, {
        method: how.method ?? (content === null ? 'GET' : 'POST'),
        headers: {
          'accept-language': options.language(),
          ...(content === null ? {} : { 'content-type': content.type }),
          ...how.headers,
        },
        ...(content === null ? {} : { body: content.body }),
        credentials: 'same-origin',
        signal: how.signal ?? null,
      })
    } catch {
      return failed({ code: 'network', status: 0, message: '' })
    }
    try {
      if (!response.ok) return failed(await readFailure(response))
      return { ok: true, value: await read(response) }
    } catch {
      return failed({ code: 'bad_answer', status: response.status, message: '' })
    }
  }

  function post<S extends v.GenericSchema>(path: string, body: object, schema: S) {
    return call(path, body, readJson(schema))
  }

  return {
    call,
    createBoard: (board) => post('/api/boards', board, createdBoardSchema),
    openSession: (id, body) => post(`${boardPath(id)}/session`, body, boardSessionSchema),
    findCode: (code) => post('/api/codes', { code }, foundCodeSchema),
    boardInfo: (id) => call(boardPath(id), undefined, readJson(boardInfoSchema)),
  }
}

/** Where a board is in the interface. */
export function boardPath(id: string): string {
  return `/api/boards/${encodeURIComponent(id)}`
}

function contentOf(body: object | undefined) {
  if (body === undefined) return null
  if (body instanceof Blob) return { type: body.type, body }
  return { type: 'application/json', body: JSON.stringify(body) }
}

/** Takes an answer of a known form apart; for `ApiClient.call`. */
export function readJson<S extends v.GenericSchema>(schema: S) {
  return async (response: Response): Promise<v.InferOutput<S>> =>
    v.parse(schema, await response.json())
}

function failed(failure: ApiFailure): { readonly ok: false; readonly failure: ApiFailure } {
  return { ok: false, failure }
}

async function readFailure(response: Response): Promise<ApiFailure> {
  const { error } = v.parse(errorSchema, await response.json())
  return { code: error.code, status: response.status, message: error.message }
}
