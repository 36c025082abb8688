import { SCHEMA_VERSION } from '@amtsweg/board/schema'
import * as v from 'valibot'
import { api } from '../../api/api.ts'
import { boardPath } from '../../api/client.ts'
import type { ApiResult } from '../../api/client.ts'
import { isNewerSchema } from '../schema-age.ts'

const time = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
  v.date(),
)

const pointSchema = v.object({
  id: v.string(),
  seq: v.number(),
  at: time,
  name: v.string(),
  author: v.string(),
})

const historySchema = v.object({
  activities: v.array(
    v.object({
      seq: v.number(),
      from: time,
      until: time,
      updates: v.number(),
      authors: v.array(v.object({ name: v.string(), updates: v.number() })),
    }),
  ),
  points: v.array(pointSchema),
})

/** Answer to `GET /api/boards/:id/history`. */
export type BoardHistory = Readonly<v.InferOutput<typeof historySchema>>

const fileSchema = v.object({
  records: v.array(v.unknown()),
  recordSchema: v.unknown(),
})

/** An earlier state of a board. */
export interface PastState {
  /** Records as they came, still to be checked. */
  readonly records: readonly unknown[]
  /** The whole of it as it came, to be saved. */
  readonly file: Blob
}

/** What makes it impossible to show a state. */
export type PastProblem = 'unknown_state' | 'too_many' | 'newer' | 'other'

/** Who did how much when. */
export function fetchHistory(boardId: string): Promise<ApiResult<BoardHistory>> {
  return api.call(`${boardPath(boardId)}/history`, undefined, async (response) =>
    v.parse(historySchema, await response.json()),
  )
}

/** Keeps the state of now under a name. */
export function namePoint(boardId: string, name: string): Promise<ApiResult<void>> {
  return api.call(`${boardPath(boardId)}/history/points`, { name }, async () => undefined)
}

/** The board as it was after the update of that number. */
export async function fetchPast(boardId: string, seq: number): Promise<PastState | PastProblem> {
  const path = `${boardPath(boardId)}/history/${seq}/export.json`
  const answer = await api.call(path, undefined, (response) => response.blob())
  if (!answer.ok) {
    const { code } = answer.failure
    return code === 'unknown_state' || code === 'too_many' ? code : 'other'
  }
  return readPast(answer.value)
}

/** Reads a file of a whole board. */
async function readPast(file: Blob): Promise<PastState | PastProblem> {
  try {
    const { records, recordSchema } = v.parse(fileSchema, JSON.parse(await file.text()))
    if (isNewerSchema(recordSchema, SCHEMA_VERSION)) return 'newer'
    return { records, file }
  } catch {
    return 'other'
  }
}
