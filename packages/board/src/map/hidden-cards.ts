import { computed, type Computed, type Editor, type TLShapeId } from 'tldraw'
import { journeyMap } from './journey-map.ts'
import { pageJourneys } from './page-journeys.ts'

const NONE: ReadonlySet<TLShapeId> = new Set()
const sets = new WeakMap<Editor, Computed<ReadonlySet<TLShapeId>>>()

/** The cards of the current page that lie in hidden lanes. Reactive; one set, because every card of a page asks for it. */
export function hiddenCards(editor: Editor): ReadonlySet<TLShapeId> {
  const known = sets.get(editor) ?? setOf(editor)
  sets.set(editor, known)
  return known.get()
}

function setOf(editor: Editor): Computed<ReadonlySet<TLShapeId>> {
  return computed(
    'hidden cards',
    () => {
      const hidden = new Set<TLShapeId>()
      for (const { id } of pageJourneys(editor)) {
        const map = journeyMap(editor, id)
        for (const [key, card] of map?.cards ?? []) {
          if (map?.layout.cards.has(key) === false) hidden.add(card)
        }
      }
      return hidden.size === 0 ? NONE : hidden
    },
    { isEqual: (a, b) => a.size === b.size && [...a].every((id) => b.has(id)) },
  )
}
