import * as Y from 'yjs'
import type { DecodedUpdate } from '../rooms/update-faults.ts'

/** Whether an update may lock something. Says yes too where it cannot know. */
export function maySetLock({ store }: Y.Doc, { structs }: DecodedUpdate): boolean {
  return structs.some((struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) return false
    if (!struct.content.arr.includes(true)) return false
    // What overwrites a key does not name it: the key is that of what was there.
    const neighbour = struct.origin ?? struct.rightOrigin
    if (neighbour === null) return struct.parentSub === 'isLocked'
    if (Y.getState(store, neighbour.client) <= neighbour.clock) return true
    const item = Y.getItem(store, neighbour)
    return !(item instanceof Y.Item) || item.parentSub === 'isLocked'
  })
}
