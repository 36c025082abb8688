import { Box, type Editor, type TLShapeId } from 'tldraw'
import { pageJourneys } from '../map/page-journeys.ts'

/** Zoom range of the first view: small enough for an overview, large enough to read the heads. */
const ZOOM = { min: 0.45, max: 1 }
/** Screen pixels left free: the palette and menus lie over the canvas. */
const MARGIN = { left: 176, top: 64, right: 24, bottom: 96 }
/** On a narrow screen the palette shows icons only; who only looks has none. */
const NARROW = { screen: 700, left: 64 }

/**
 * The first view of a page: the first journey from its beginning, as high as the window. Without
 * a journey, all there is.
 */
export function showFirstView(editor: Editor): void {
  const [journey] = pageJourneys(editor)
  const bounds = journey === undefined ? undefined : editor.getShapePageBounds(journey)
  if (bounds === undefined) {
    if (editor.getCurrentPageShapeIds().size > 0) editor.zoomToFit({ immediate: true })
    return
  }
  const room = freeRoom(editor)
  const fit = Math.max(Math.min(room.h / bounds.h, room.w / bounds.w), room.h / bounds.h)
  const z = Math.min(ZOOM.max, Math.max(ZOOM.min, fit))
  editor.setCamera({ x: room.x / z - bounds.x, y: room.y / z - bounds.y, z }, { immediate: true })
}

/**
 * Goes to a journey that has just come: its beginning beside the palette, so far away that all of it is seen, else as high
 * as the window as the first view shows it.
 */
export function goToJourneys(editor: Editor, ids: readonly TLShapeId[]): void {
  const bounds = ids.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  const [first] = bounds
  if (first === undefined) return
  const room = freeRoom(editor)
  const all = Box.Common(bounds)
  const fit = Math.min(room.h / all.h, room.w / all.w)
  const z = Math.min(ZOOM.max, Math.max(ZOOM.min, fit))
  const { x, y } = first
  const duration = 320 * editor.user.getAnimationSpeed()
  editor.setCamera({ x: room.x / z - x, y: room.y / z - y, z }, { animation: { duration } })
}

/** The part of the window that nothing lies over, in window pixels. */
export function freeRoom(editor: Editor): Box {
  const screen = editor.getViewportScreenBounds()
  const narrow = screen.w < NARROW.screen ? NARROW.left : MARGIN.left
  const left = editor.getIsReadonly() ? MARGIN.right : narrow
  const w = Math.max(1, screen.w - left - MARGIN.right)
  const h = Math.max(1, screen.h - MARGIN.top - MARGIN.bottom)
  return new Box(left, MARGIN.top, w, h)
}
