import type { TLStore } from 'tldraw'
import { ownPart } from './own-part.ts'

/**
 * Makes undo and redo private: they take back what this user has done, property by property,
 * and leave alone what others have done since.
 *
 * tldraw's history keeps whole records and puts them back through `store.applyDiff` with
 * `ignoreEphemeralKeys`, which reverts other people's edits to the same shape and brings back
 * what they deleted. So that one method is wrapped on the store; marks and stacks stay as they
 * are. Returns a function that restores the method.
 */
export function privateUndo(store: TLStore): () => void {
  const applyDiff = store.applyDiff.bind(store)
  const deletedByOthers = new Set<string>()
  const stopWatching = (['shape', 'page', 'binding'] as const).flatMap((type) => [
    store.sideEffects.registerAfterDeleteHandler(type, ({ id }, source) => {
      if (source === 'remote') deletedByOthers.add(id)
    }),
    store.sideEffects.registerAfterCreateHandler(type, ({ id }) => {
      deletedByOthers.delete(id)
    }),
  ])
  store.applyDiff = (diff, options) => {
    const mine = options?.ignoreEphemeralKeys === true
    applyDiff(mine ? ownPart(store, diff, deletedByOthers) : diff, options)
  }
  return () => {
    store.applyDiff = applyDiff
    for (const stop of stopWatching) stop()
  }
}
