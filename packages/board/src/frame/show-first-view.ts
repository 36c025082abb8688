import { Box, Vec, type Editor, type TLCameraMoveOptions, type TLShapeId } from 'tldraw'
import { pageJourneys } from '../map/page-journeys.ts'

/** Zoom range of the first view: small enough for an overview, large enough to read the heads. */
const ZOOM = { min: 0.45, max: 1 }
/** Screen pixels left free: the palette and menus lie over the canvas. */
const MARGIN = { left: 176, top: 64, right: 24, bottom: 96 }
/** On a narrow screen the palette shows icons only; who only looks has none. */
const NARROW = { screen: 900, left: 64 }

/**
 * The first view of a page: the first journey from its beginning, as high as the window. Without
 * a journey, all there is.
 */
export function showFirstView(editor: Editor): void {
  const [journey] = pageJourneys(editor)
  const bounds = journey === undefined ? undefined : editor.getShapePageBounds(journey)
  if (bounds === undefined) return showAll(editor, { immediate: true })
  const room = freeRoom(editor)
  const fit = Math.max(Math.min(room.h / bounds.h, room.w / bounds.w), room.h / bounds.h)
  const z = Math.min(ZOOM.max, Math.max(ZOOM.min, fit))
  editor.setCamera({ x: room.x / z - bounds.x, y: room.y / z - bounds.y, z }, { immediate: true })
}

/** Shows all that is on the page in the free part of the window, as large as it gets but no larger than it is. */
export function showAll(editor: Editor, options: TLCameraMoveOptions = animated(editor)): void {
  const bounds = editor.getCurrentPageBounds()
  if (bounds === undefined) return
  const room = freeRoom(editor)
  const least = Math.min(...editor.getCameraOptions().zoomSteps)
  const fit = Math.min(room.w / bounds.w, room.h / bounds.h)
  const z = Math.min(ZOOM.max, Math.max(least, fit))
  const { x, y } = Vec.Sub(Vec.Div(room.center, z), bounds.center)
  editor.setCamera({ x, y, z }, options)
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
  editor.setCamera({ x: room.x / z - x, y: room.y / z - y, z }, animated(editor))
}

/** None for who wants to see no motion. */
function animated(editor: Editor): TLCameraMoveOptions {
  return { animation: { duration: 320 * editor.user.getAnimationSpeed() } }
}

/** The part of the window that nothing lies over, in window pixels. */
export function freeRoom(editor: Editor): Box {
  const screen = editor.getViewportScreenBounds()
  const narrow = screen.w <= NARROW.screen ? NARROW.left : MARGIN.left
  const left = editor.getIsReadonly() ? MARGIN.right : narrow
  const w = Math.max(1, screen.w - left - MARGIN.right)
  const h = Math.max(1, screen.h - MARGIN.top - MARGIN.bottom)
  return new Box(left, MARGIN.top, w, h)
}
