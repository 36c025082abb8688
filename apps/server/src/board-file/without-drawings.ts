import { isMapShape } from '@amtsweg/board/schema'
import type { BoardRecord } from '../boards/board-document.ts'

/**
 * The journeys of a board alone: notes, arrows, drawings, texts and images are left out. A frame or group that holds a journey stays, for
 * the journey lies where it lies.
 */
export function withoutDrawings(records: readonly BoardRecord[]): readonly BoardRecord[] {
  const shapes = new Map(
    records.flatMap((record) =>
      record.typeName === 'shape' ? [[String(record.id), record] as const] : [],
    ),
  )
  const kept = new Set<string>()
  for (const shape of shapes.values()) {
    if (!isMapShape(shape)) continue
    let current = shapes.get(shape.id)
    while (current !== undefined && !kept.has(current.id)) {
      kept.add(current.id)
      current = shapes.get(current.parentId)
    }
  }
  return records.filter((record) => {
    switch (record.typeName) {
      case 'document':
      case 'page':
        return true
      case 'shape':
        return kept.has(record.id)
      case 'binding':
        return kept.has(record.fromId) && kept.has(record.toId)
      default:
        return false
    }
  })
}
