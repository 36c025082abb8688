import { needsOf } from './graph.ts'
import type { AnyRecord } from './record-check.ts'
import type { RecordStore } from './record-store.ts'
import { sameValue } from './same-value.ts'

/** What is to change in a store. All of `puts` have been checked and fit each other. */
export interface Showing<R extends AnyRecord> {
  readonly puts: ReadonlyMap<string, R>
  readonly removals: ReadonlySet<string>
}

/** What became of a showing. */
export interface Shown {
  /** Ids at which the store threw all the same. */
  readonly refused: ReadonlySet<string>
  /** Ids of all that has changed in the store: tldraw does something about a change, such as letting go the end of an arrow. */
  readonly changed: ReadonlySet<string>
}

/**
 * Puts and removes as coming from elsewhere, in one go. When the store throws, each record is tried by itself, so that it
 * takes no neighbour along.
 */
export function showRecords<R extends AnyRecord>(
  store: RecordStore<R>,
  { puts, removals }: Showing<R>,
): Shown {
  const steps = [
    ...parentsFirst(puts)
      .filter((record) => !sameValue(store.get(record.id), record))
      .map((record) => ({ id: record.id, run: () => store.put([record]) })),
    // After the puts: what has moved out of a removed parent must not be cleared away with it.
    ...[...removals]
      .filter((id) => store.get(id) !== undefined)
      .map((id) => ({ id, run: () => store.remove([id]) })),
  ]
  const refused = new Set<string>()
  const changed = new Set<string>()
  const merge = (change: () => void) => {
    const { added, updated, removed } = store.extractingChanges(() =>
      store.mergeRemoteChanges(change),
    )
    for (const part of [added, updated, removed]) for (const id in part) changed.add(id)
  }
  if (steps.length === 0) return { refused, changed }
  const inOneGo = succeeds(() =>
    merge(() => {
      for (const { id, run } of steps) if (!succeeds(run)) refused.add(id)
    }),
  )
  if (inOneGo) return { refused, changed }
  // tldraw's store rolls all back when a reaction to the whole throws.
  for (const { id, run } of steps) if (!succeeds(() => merge(run))) refused.add(id)
  return { refused, changed }
}

function succeeds(run: () => void): boolean {
  try {
    run()
    return true
  } catch {
    // The store's message may quote the record; who asks hears only which one it was.
    return false
  }
}

/**
 * Each record after those it hangs on. So the store holds no cycle even for a moment while two
 * records change places, and nothing is put below a parent that is not there yet.
 */
function parentsFirst<R extends AnyRecord>(records: ReadonlyMap<string, R>): readonly R[] {
  const ordered = new Set<R>()
  const visit = (record: R) => {
    if (ordered.has(record)) return
    for (const need of needsOf(record)) {
      const first = records.get(need)
      if (first !== undefined) visit(first)
    }
    ordered.add(record)
  }
  for (const record of records.values()) visit(record)
  return [...ordered]
}
