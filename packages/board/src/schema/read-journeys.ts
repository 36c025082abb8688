import type { Journey } from '@amtsweg/journey'
import type { TLPageId, TLParentId, TLRecord, TLShapeId } from '@tldraw/tlschema'
import { keyFor } from './key-for.ts'
import { readJourney } from './read-journey.ts'
import { shapeTree } from './shape-tree.ts'
import { isMapShapeOf, type JourneyShape } from './shapes.ts'

/** A journey on a board with the shape and the page that hold it. */
export interface BoardJourney {
  readonly shapeId: TLShapeId
  readonly pageId: TLPageId
  readonly journey: Journey
}

/**
 * All journeys among the records of a board: by page, then in the order of the page. Never
 * throws on valid records, however odd their graph: what hangs on no page is passed over.
 */
export function readJourneys(records: Iterable<TLRecord>): readonly BoardJourney[] {
  const all = [...records]
  const tree = shapeTree(all)
  const pages = all
    .filter((record) => record.typeName === 'page')
    .sort((a, b) => comparePages(a, b))
  const found: BoardJourney[] = []
  const keys = new Set<string>()
  for (const page of pages) {
    for (const shape of journeysBelow(page.id, tree)) {
      const { journey } = readJourney(shape, (parentId) => tree.get(parentId) ?? [])
      const id = keyFor({ shapeId: shape.id, key: journey.id }, (each) => keys.has(each))
      keys.add(id)
      found.push({ shapeId: shape.id, pageId: page.id, journey: { ...journey, id } })
    }
  }
  return found
}

/** Journeys may lie in a frame or a group, so all levels are searched; cycles hang on no page. */
function journeysBelow(
  root: TLPageId,
  tree: ReturnType<typeof shapeTree>,
): readonly JourneyShape[] {
  const found: JourneyShape[] = []
  const seen = new Set<TLParentId>()
  const visit = (parentId: TLParentId) => {
    if (seen.has(parentId)) return
    seen.add(parentId)
    for (const shape of tree.get(parentId) ?? []) {
      if (isMapShapeOf(shape, 'journey')) found.push(shape)
      else visit(shape.id)
    }
  }
  visit(root)
  return found
}

function comparePages(a: { index: string; id: string }, b: { index: string; id: string }): number {
  if (a.index !== b.index) return a.index < b.index ? -1 : 1
  return a.id < b.id ? -1 : 1
}
