import { computed, isShapeId, type Computed, type Editor, type TLShape } from 'tldraw'
import { isMapShapeOf, type JourneyShape } from '../schema/index.ts'

const lists = new WeakMap<Editor, Computed<readonly JourneyShape[]>>()

/**
 * The journeys of the current page, from back to front. Reactive. It follows the journeys' own records only, so that a
 * card that is dragged does not have every shape of the page looked at.
 */
export function pageJourneys(editor: Editor): readonly JourneyShape[] {
  const known = lists.get(editor) ?? listOf(editor)
  lists.set(editor, known)
  return known.get()
}

function listOf(editor: Editor): Computed<readonly JourneyShape[]> {
  const ids = editor.store.query.ids('shape', () => ({ type: { eq: 'journey' } }))
  return computed(
    'journeys of the page',
    () => {
      const page = editor.getCurrentPageId()
      return [...ids.get()]
        .map((id) => editor.getShape(id))
        .filter((shape) => isMapShapeOf(shape, 'journey'))
        .filter((shape) => editor.getAncestorPageId(shape) === page)
        .map((shape) => ({ shape, path: pathOf(editor, shape) }))
        .sort((a, b) => comparePaths(a.path, b.path))
        .map(({ shape }) => shape)
    },
    { isEqual: sameShapes },
  )
}

/** Indices from the page down to the shape, each with the id that breaks a tie. */
function pathOf(editor: Editor, shape: TLShape): readonly string[] {
  const above = editor.getShapeAncestors(shape).filter(({ id }) => isShapeId(id))
  return [...above, shape].map(({ index, id }) => `${index} ${id}`)
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((step, depth) => step !== b[depth])
  const [left, right] = [a[at] ?? '', b[at] ?? '']
  if (left === right) return 0
  return left < right ? -1 : 1
}

function sameShapes(a: readonly JourneyShape[], b: readonly JourneyShape[]): boolean {
  return a.length === b.length && a.every((shape, at) => shape === b[at])
}
