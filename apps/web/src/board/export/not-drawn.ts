import * as v from 'valibot'

const schema = v.array(v.object({ reason: v.string(), type: v.string(), detail: v.string() }))

/** Something that a picture of the server lacks. */
export type Missing = v.InferOutput<typeof schema>[number]

/** Reads what a picture lacks from its answer; nothing when the answer does not say. */
export function missingFrom(header: string | null): readonly Missing[] {
  if (header === null) return []
  try {
    const parsed = v.safeParse(schema, JSON.parse(decodeURIComponent(header)))
    return parsed.success ? parsed.output : []
  } catch {
    // Not ours: a proxy may have cut the header, and the picture is there all the same.
    return []
  }
}

/** Kinds of things that are missing, with how many of each; in the order in which they were first missed. */
export function countedMissing(
  missing: readonly Missing[],
): readonly { readonly kind: MissingKind; readonly count: number; readonly detail: string }[] {
  const kinds = new Map<MissingKind, { count: number; detail: string }>()
  for (const { reason, type, detail } of missing) {
    const kind = kindOf(reason, type)
    const before = kinds.get(kind) ?? { count: 0, detail: '' }
    kinds.set(kind, { count: before.count + 1, detail: before.detail + detail })
  }
  return [...kinds].map(([kind, { count, detail }]) => ({ kind, count, detail }))
}

/** What is missing, in words that there is a text for. */
export type MissingKind = 'video' | 'embed' | 'bookmark' | 'image' | 'characters' | 'other'

function kindOf(reason: string, type: string): MissingKind {
  if (reason === 'characters' || reason === 'image') return reason
  return reason === 'kind' && (type === 'video' || type === 'embed' || type === 'bookmark')
    ? type
    : 'other'
}
