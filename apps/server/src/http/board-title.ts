import * as v from 'valibot'
import { MAX_TITLE } from '../boards/prepare-room.ts'

/** A title as somebody sends it. */
export const titleSchema = v.pipe(
  v.string('text expected'),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(MAX_TITLE, `at most ${MAX_TITLE} characters`),
)
