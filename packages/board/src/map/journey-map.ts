import { createComputedCache, isShapeId, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import {
  compareSiblings,
  isMapShape,
  isMapShapeOf,
  readJourney,
  type JourneyReading,
  type JourneyShape,
} from '../schema/index.ts'
import { editorLanguage } from './editor-language.ts'
import { makeMap, type JourneyMap } from './make-map.ts'
import { sameReading } from './same-reading.ts'

export type { JourneyMap } from './make-map.ts'

// A card that is dragged changes its place at every frame, and says the same.
const sayings = createComputedCache(
  'what a shape says',
  (_editor: Editor, shape: TLShape) => shape,
  {
    areRecordsEqual: saysTheSame,
  },
)

const readings = createComputedCache(
  'journey reading',
  (editor: Editor, shape: JourneyShape): JourneyReading =>
    readJourney(shape, (parentId) => childrenOf(editor, parentId)),
  // Sizes are props too: only a change of what a journey says lays out anew.
  { areResultsEqual: sameReading },
)

const maps = createComputedCache('journey map', (editor: Editor, shape: JourneyShape) => {
  const reading = readings.get(editor, shape.id)
  if (reading === undefined) return undefined
  return makeMap(reading, editorLanguage(editor))
})

/** The map of a journey shape; `undefined` for any other shape. Cached until the journey changes. */
export function journeyMap(editor: Editor, id: TLShapeId | undefined): JourneyMap | undefined {
  if (id === undefined || !isMapShapeOf(editor.getShape(id), 'journey')) return undefined
  return maps.get(editor, id)
}

/** The id of the journey to which a shape belongs; `undefined` when it lies in none. */
export function journeyIdOf(editor: Editor, shape: TLShape): TLShapeId | undefined {
  let current: TLShape | undefined = shape
  // A tree is four levels deep; the bound keeps a damaged, circular one from hanging the page.
  for (let level = 0; level < 4 && isMapShape(current); level += 1) {
    if (current.type === 'journey') return current.id
    const { parentId }: TLShape = current
    current = isShapeId(parentId) ? editor.getShape(parentId) : undefined
  }
  return undefined
}

/** The map in which a shape lies. */
export function journeyMapOf(editor: Editor, shape: TLShape): JourneyMap | undefined {
  return journeyMap(editor, journeyIdOf(editor, shape))
}

/** Whether two states of a shape differ in where it lies only. */
export function saysTheSame(a: TLShape, b: TLShape): boolean {
  return (
    a.props === b.props && a.parentId === b.parentId && a.index === b.index && a.type === b.type
  )
}

function childrenOf(editor: Editor, parentId: TLShapeId): readonly TLShape[] {
  return editor
    .getSortedChildIdsForParent(parentId)
    .map((id) => sayings.get(editor, id))
    .filter((shape) => shape !== undefined)
    .sort(compareSiblings)
}
