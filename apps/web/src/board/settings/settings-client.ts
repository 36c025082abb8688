import * as v from 'valibot'
import { api } from '../../api/api.ts'
import { boardInfoSchema, createdBoardSchema } from '../../api/answers.ts'
import type { CreatedBoard } from '../../api/answers.ts'
import { boardPath, readJson } from '../../api/client.ts'
import type { ApiResult } from '../../api/client.ts'

const endSchema = v.object({
  expiresAt: v.pipe(
    v.string(),
    v.transform((text) => new Date(text)),
    v.date(),
  ),
  /** Whether the end is near. */
  expiryAnnounced: v.fallback(v.boolean(), false),
})

const detailsSchema = v.object({ ...boardInfoSchema.entries, ...endSchema.entries })

/** When a board ends. */
export type BoardEnd = Readonly<v.InferOutput<typeof endSchema>>

/** A board as its settings show it. */
export type BoardDetails = Readonly<v.InferOutput<typeof detailsSchema>>

/** What the settings dialog asks of the server about one board. */
export interface SettingsClient {
  details(): Promise<ApiResult<BoardDetails>>
  change(settings: {
    readonly title: string
    readonly language: string
  }): Promise<ApiResult<unknown>>
  extend(): Promise<ApiResult<BoardEnd>>
  copy(wish: {
    readonly title: string
    readonly drawings: boolean
    readonly code?: string | undefined
  }): Promise<ApiResult<CreatedBoard>>
  download(history: 'with history' | 'without history'): Promise<ApiResult<Blob>>
  remove(): Promise<ApiResult<unknown>>
}

/** The calls for one board. */
export function settingsClient(boardId: string): SettingsClient {
  const path = boardPath(boardId)
  const nothing = async () => undefined
  return {
    details: () => api.call(path, undefined, readJson(detailsSchema)),
    change: (settings) => api.call(path, settings, nothing, { method: 'PATCH' }),
    extend: () => api.call(`${path}/extension`, {}, readJson(endSchema)),
    copy: (wish) => api.call(`${path}/copies`, wish, readJson(createdBoardSchema)),
    download: (history) => {
      const query = history === 'with history' ? '?history=yes' : ''
      return api.call(`${path}/export.zip${query}`, undefined, (answer) => answer.blob())
    },
    remove: () => api.call(path, undefined, nothing, { method: 'DELETE' }),
  }
}
