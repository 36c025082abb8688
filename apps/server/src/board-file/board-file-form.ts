import { LIMITS } from '@amtsweg/sync'
import * as v from 'valibot'
import { MAX_TITLE } from '../boards/prepare-room.ts'
import { FILE_LIMITS } from './file-limits.ts'

/** Name of the board itself in a board's file. */
export const BOARD_ENTRY = 'board.json'

/** Name of the list of earlier states in a board's file. */
export const HISTORY_ENTRY = 'history.json'

const recordsSchema = v.pipe(
  v.array(v.looseObject({ id: v.string(), typeName: v.string() })),
  v.maxLength(LIMITS.recordsPerBoard),
)

/** `board.json`: the form of `export.json`, of which only this is read. */
export const boardEntrySchema = v.object({
  schema: v.literal('amtsweg-board/1'),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TITLE)),
  language: v.fallback(v.picklist(['de', 'en']), 'de'),
  records: recordsSchema,
  recordSchema: v.optional(v.unknown()),
})

/** `history.json`: which earlier states there are, oldest first. */
export const historyEntrySchema = v.object({
  states: v.pipe(
    v.array(
      v.object({
        file: v.string(),
        at: v.pipe(v.string(), v.isoTimestamp()),
        /** '' for one without a name. */
        name: v.pipe(v.string(), v.maxLength(LIMITS.nameLength)),
        author: v.pipe(v.string(), v.maxLength(LIMITS.nameLength)),
      }),
    ),
    v.maxLength(FILE_LIMITS.states),
  ),
})

/** One earlier state. */
export const stateEntrySchema = v.object({
  records: recordsSchema,
  recordSchema: v.optional(v.unknown()),
})

/** A record as it stands in a file: not checked yet. */
export type FileRecord = v.InferOutput<typeof recordsSchema>[number]
