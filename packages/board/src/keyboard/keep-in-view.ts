import { Box, type Editor } from 'tldraw'
import { journeyMap } from '../map/journey-map.ts'
import { shapeOf, type MapPlace } from './current-place.ts'
import { placeBox } from './place-box.ts'

/** Window pixels that other things take at the edges: menus and sticky heads, the toolbar, the inspector. */
const EDGE = { side: 24, top: 72, bottom: 84, panel: 344 }
/** Window pixels of width from which the inspector stands beside the map, as in its style sheet. */
const WIDE = 800
/** Milliseconds of the way there; none where motion is to be reduced. */
const DURATION = 160

/** The part of the page that a place takes; `null` when it is not laid out. */
function placeBounds(editor: Editor, { journeyId, place }: MapPlace): Box | null {
  const map = journeyMap(editor, journeyId)
  const box = map === undefined ? null : placeBox(map, place)
  if (box === null) return null
  const { x, y } = editor.getShapePageTransform(journeyId).applyToPoint(box)
  return new Box(x, y, box.w, box.h)
}

/** Moves the camera as little as it takes to see a place, beside palette and inspector. */
export function keepInView(editor: Editor, at: MapPlace): void {
  const bounds = placeBounds(editor, at)
  const map = journeyMap(editor, at.journeyId)
  if (bounds === null || map === undefined) return
  const z = editor.getZoomLevel()
  const { x, y } = editor.pageToViewport(bounds.point)
  const room = freeRoom(editor, shapeOf(map, at) !== null)
  const dx = offset({ start: x, size: bounds.w * z }, { start: room.x, size: room.w })
  const dy = offset({ start: y, size: bounds.h * z }, { start: room.y, size: room.h })
  if (dx === 0 && dy === 0) return
  const camera = editor.getCamera()
  const next = { x: camera.x + dx / z, y: camera.y + dy / z, z }
  editor.setCamera(next, { animation: { duration: DURATION } })
}

/** Whether all of a place can be seen. */
export function isInView(editor: Editor, at: MapPlace): boolean {
  const bounds = placeBounds(editor, at)
  return bounds !== null && editor.getViewportPageBounds().contains(bounds)
}

function freeRoom(editor: Editor, hasPanel: boolean): Box {
  const { w, h } = editor.getViewportScreenBounds()
  const palette = editor.getContainer().querySelector<HTMLElement>('.aw-palette')
  const left = (palette === null ? 0 : palette.offsetLeft + palette.offsetWidth) + EDGE.side
  const right = hasPanel && w >= WIDE ? EDGE.panel : EDGE.side
  return new Box(left, EDGE.top, Math.max(1, w - left - right), h - EDGE.top - EDGE.bottom)
}

interface Range {
  readonly start: number
  readonly size: number
}

/** How far a range has to go to lie in the room; what is larger than the room begins where it begins. */
function offset(range: Range, room: Range): number {
  const before = room.start - range.start
  if (before > 0 || range.size > room.size) return before
  return Math.min(0, room.start + room.size - range.start - range.size)
}
