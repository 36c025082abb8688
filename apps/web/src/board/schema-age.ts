import * as v from 'valibot'

/** What we read of tldraw's serialized schema (`schemaVersion` 2): the version of each migration sequence. */
const serializedSchema = v.object({ sequences: v.record(v.string(), v.number()) })

/**
 * Whether a document was written by a newer schema than ours: a sequence that we do not know or know in an older version.
 * Such a board must not be edited here, for we would write records that its newer readers do not expect.
 */
export function isNewerSchema(stored: unknown, ours: unknown): boolean {
  const theirs = v.safeParse(serializedSchema, stored)
  const own = v.safeParse(serializedSchema, ours)
  if (!theirs.success || !own.success) return false
  const known = own.output.sequences
  return Object.entries(theirs.output.sequences).some(
    ([sequence, version]) => version > (known[sequence] ?? -1),
  )
}
