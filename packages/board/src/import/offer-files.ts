import { JOURNEY_LIMITS } from '@amtsweg/journey'
import type { Editor, VecLike } from 'tldraw'
import { offerText } from './offered-text.ts'

/** Bytes of a character at most; a file beyond is not even read. */
const MAX_BYTES = 4 * JOURNEY_LIMITS.file

/** Reads a dropped or chosen file and shows what it holds. Several: the first. */
export async function offerFiles(
  editor: Editor,
  files: readonly File[],
  point: VecLike | null,
): Promise<void> {
  const [file] = files
  if (file === undefined) return
  // One letter too many gives the same sentence as a file that was read and is too long.
  const text = file.size > MAX_BYTES ? ' '.repeat(JOURNEY_LIMITS.file + 1) : await file.text()
  offerText(editor, { name: file.name, text, point })
}
