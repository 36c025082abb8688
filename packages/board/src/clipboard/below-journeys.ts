import type { Editor, TLShapeId } from 'tldraw'
import { pageJourneys } from '../map/page-journeys.ts'

/** Page pixels between two journeys. */
const GAP = 80

/** Moves journeys below all others of the page, one below the other, at the left edge of the lowest. */
export function belowJourneys(editor: Editor, ids: readonly TLShapeId[]): void {
  const moved = new Set(ids)
  const boxes = pageJourneys(editor)
    .filter(({ id }) => !moved.has(id))
    .flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
    .sort((a, b) => a.maxY - b.maxY)
  const lowest = boxes.at(-1)
  if (lowest === undefined) return
  let top = lowest.maxY + GAP
  for (const id of ids) {
    const box = editor.getShapePageBounds(id)
    if (box === undefined) continue
    editor.updateShape({ id, type: 'journey', x: lowest.x, y: top })
    top += box.h + GAP
  }
}
