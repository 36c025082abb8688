import type { Editor, TLShapeId } from 'tldraw'
import { isMapShapeOf, type JourneyShape } from '../schema/index.ts'

/** Pixels that are left between a journey that has grown and the next one below it. */
const LEAST_GAP = 40

/**
 * Moves the journeys below one that has grown so far down that it covers none which it did not cover before. To be called
 * as part of the same operation, by whoever made it grow: then one undo takes back both, and nobody moves them twice.
 */
export function makeRoomBelow(editor: Editor, id: TLShapeId, heightBefore: number): void {
  const grown = editor.getShape(id)
  if (!isMapShapeOf(grown, 'journey') || grown.props.h <= heightBefore) return
  const below = editor
    .getSortedChildIdsForParent(grown.parentId)
    .map((each) => editor.getShape(each))
    .filter((shape): shape is JourneyShape => isMapShapeOf(shape, 'journey'))
    .filter((shape) => shape.id !== id && shape.y >= grown.y + heightBefore)
    .sort((a, b) => a.y - b.y)
  const moved: JourneyShape[] = []
  const sheets: JourneyShape[] = [grown]
  for (const shape of below) {
    const floor = sheets
      .filter((sheet) => isAbove(sheet, shape))
      .reduce((lowest, sheet) => Math.max(lowest, sheet.y + sheet.props.h + LEAST_GAP), -Infinity)
    const place = shape.y < floor ? { ...shape, y: floor } : shape
    if (place !== shape) moved.push(place)
    // Only what has grown or was moved pushes on: the others stand as somebody has put them.
    if (place !== shape) sheets.push(place)
  }
  if (moved.length > 0) editor.store.put(moved)
}

function isAbove(a: JourneyShape, b: JourneyShape): boolean {
  return a.x < b.x + b.props.w && b.x < a.x + a.props.w
}
