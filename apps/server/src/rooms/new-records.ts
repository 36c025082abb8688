import { recordsOf } from '@amtsweg/sync'
import * as Y from 'yjs'
import type { DecodedUpdate } from './update-faults.ts'

/** Name of the map of records at the root of a document. */
const RECORDS = 'records'

/** How many records an update would add to a board: keys of its map of records under which nothing stands. */
export function newRecords(doc: Y.Doc, { structs }: DecodedUpdate): number {
  const records = recordsOf(doc)
  const ids = new Set<string>()
  for (const struct of structs) {
    // What is set under a key again names what stood there before, and no parent.
    if (!(struct instanceof Y.Item) || struct.parentSub === null) continue
    const parent: unknown = struct.parent
    if (parent === RECORDS && !records.has(struct.parentSub)) ids.add(struct.parentSub)
  }
  return ids.size
}
