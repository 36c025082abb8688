import { simpleDiffString } from 'lib0/diff'
import type * as Y from 'yjs'

/**
 * Makes a shared text say `text`, touching only the stretch that differs, so that two people typing in it keep the letters
 * of both: between two writes a person changes one place. `attributesAt` gives what an inserted letter carries, by its place in `text`; without it, nothing.
 */
export function writeLetters(
  shared: Y.Text | Y.XmlText,
  text: string,
  attributesAt: (place: number) => Readonly<Record<string, unknown>> = () => ({}),
): void {
  const { index, remove, insert } = simpleDiffString(lettersOf(shared), text)
  if (remove > 0) shared.delete(index, remove)
  if (insert !== '') shared.insert(index, insert, { ...attributesAt(index) })
}

/** The letters of a shared text without what they carry; a `Y.XmlText` would say its marks as tags. */
export function lettersOf(shared: Y.Text | Y.XmlText): string {
  return deltaOf(shared)
    .map(({ insert }) => insert)
    .join('')
}

/** A stretch of letters that carry the same. */
export interface Stretch {
  readonly insert: string
  readonly attributes: Readonly<Record<string, unknown>>
}

/** A shared text as stretches; what is no letter in it, such as an embedded object, is passed over. */
export function deltaOf(shared: Y.Text | Y.XmlText): readonly Stretch[] {
  const delta: unknown = shared.toDelta()
  if (!Array.isArray(delta)) return []
  return delta.flatMap((part: { insert?: unknown; attributes?: Record<string, unknown> }) =>
    typeof part.insert === 'string'
      ? [{ insert: part.insert, attributes: part.attributes ?? {} }]
      : [],
  )
}
