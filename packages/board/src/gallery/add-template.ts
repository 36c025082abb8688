import type { Template } from '@amtsweg/journey'
import { Box, uniqueId, type Editor, type TLShape } from 'tldraw'
import { freeRoom } from '../frame/show-first-view.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { isMapShapeOf, templateRecords } from '../schema/index.ts'
import { withOwnJourneyIds } from './own-journey-ids.ts'
import { hasRoomFor } from '../capacity/board-capacity.ts'

/** Page pixels between a template and what is there already. */
const GAP = 160
/** Milliseconds in which the view moves there; none for who wants less motion. */
const MOVE = 300

/**
 * Puts a template onto the current page, beside or below everything on it, as one undo step, and shows it. Does nothing
 * and returns `false` where one may only look or the board is too full.
 */
export function addTemplate(editor: Editor, template: Template): boolean {
  if (editor.getIsReadonly()) return false
  const parentId = editor.getCurrentPageId()
  const own = withOwnJourneyIds(template, { taken: journeyIds(editor), createId: () => uniqueId() })
  const there = editor.getCurrentPageBounds()
  const corner = cornerOf(own)
  const at = placeBeside(there)
  const shapes = templateRecords(own, {
    createId: () => uniqueId(),
    parentId,
    index: editor.getHighestIndexForParent(parentId),
    x: at.x - corner.x,
    y: at.y - corner.y,
    language: editorLanguage(editor),
  })
  if (!hasRoomFor(editor, shapes.length)) return false
  editor.markHistoryStoppingPoint('add template')
  editor.run(() => {
    editor.setCurrentTool('select')
    editor.selectNone()
    editor.store.put(shapes)
  })
  showShapes(
    editor,
    shapes.filter((shape) => shape.parentId === parentId),
  )
  return true
}

/** Below what is wide, right of what is high, so that the page stays one that can be looked over. */
function placeBeside(there: Box | undefined): { readonly x: number; readonly y: number } {
  if (there === undefined) return { x: 0, y: 0 }
  if (there.w > there.h) return { x: there.minX, y: Math.ceil(there.maxY) + GAP }
  return { x: Math.ceil(there.maxX) + GAP, y: there.minY }
}

function cornerOf({ journeys, items }: Template): { readonly x: number; readonly y: number } {
  const all = [...journeys, ...items]
  if (all.length === 0) return { x: 0, y: 0 }
  return { x: Math.min(...all.map(({ x }) => x)), y: Math.min(...all.map(({ y }) => y)) }
}

function journeyIds(editor: Editor): ReadonlySet<string> {
  const records = editor.store.allRecords()
  return new Set(
    records.flatMap((record) =>
      record.typeName === 'shape' && isMapShapeOf(record, 'journey') ? [record.props.key] : [],
    ),
  )
}

function showShapes(editor: Editor, shapes: readonly TLShape[]): void {
  const boxes = shapes.flatMap((shape) => editor.getShapePageBounds(shape.id) ?? [])
  if (boxes.length === 0) return
  const bounds = Box.Common(boxes)
  const room = freeRoom(editor)
  const z = Math.min(1, room.w / bounds.w, room.h / bounds.h)
  const camera = { x: room.midX / z - bounds.midX, y: room.midY / z - bounds.midY, z }
  editor.setCamera(camera, { animation: { duration: MOVE } })
}
