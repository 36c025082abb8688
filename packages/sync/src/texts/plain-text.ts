import diff from 'fast-diff'
import type * as Y from 'yjs'

/**
 * Makes a shared text say `text`, touching only the letters that differ, so that two people typing in it keep the letters
 * of both. `attributesAt` gives what an inserted letter carries, by its place in `text`; without it, nothing.
 */
export function writeLetters(
  shared: Y.Text | Y.XmlText,
  text: string,
  attributesAt: (place: number) => Readonly<Record<string, unknown>> = () => ({}),
): void {
  let at = 0
  for (const [operation, part] of diff(lettersOf(shared), text)) {
    if (operation === diff.DELETE) shared.delete(at, part.length)
    if (operation === diff.INSERT) shared.insert(at, part, { ...attributesAt(at) })
    if (operation !== diff.DELETE) at += part.length
  }
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
