import { recordsOf } from '@amtsweg/sync'
import * as Y from 'yjs'

/** Keys on which more than the record itself depends: what it is, and what it hangs on. */
const STRUCTURE = new Set(['id', 'typeName', 'type', 'parentId', 'fromId', 'toId'])

/** What has changed on a board since it was last asked. */
export interface ChangesToCheck {
  /**
   * Ids of the records that changed, when each of them can be judged by itself; `null` when records came, went or hang on
   * something else now: then all must be looked through. Begins anew.
   */
  take(): readonly string[] | null
  /** Whether something has changed since. */
  waiting(): boolean
}

/** Notes the changes of a document's records, and says so after each. */
export function changesToCheck(doc: Y.Doc, onChange: () => void): ChangesToCheck {
  let changed = new Set<string>()
  let isStructural = false
  recordsOf(doc).observeDeep((events) => {
    for (const event of events) {
      const [id] = event.path
      const isKeys = event.path.length === 1 && event instanceof Y.YMapEvent
      if (typeof id !== 'string') isStructural = true
      else if (isKeys && ![...event.keysChanged].every(isOwnMatter)) isStructural = true
      else changed.add(id)
    }
    onChange()
  })
  return {
    take() {
      const ids = isStructural ? null : [...changed]
      changed = new Set()
      isStructural = false
      return ids
    },
    waiting: () => isStructural || changed.size > 0,
  }
}

function isOwnMatter(key: unknown): boolean {
  return typeof key === 'string' && !STRUCTURE.has(key)
}
