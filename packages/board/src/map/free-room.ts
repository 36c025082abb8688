import type { Box, Editor, VecLike } from 'tldraw'

/** Pixels between a journey and what is put beside it. */
const ROOM_GAP = 160

/** The first point straight below something at which a sheet of the same size covers nothing on the page. */
export function freeRoomBelow(editor: Editor, of: Box): VecLike {
  const others = editor
    .getCurrentPageShapes()
    .filter((shape) => shape.parentId === editor.getCurrentPageId())
    .flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
  const place = of.clone()
  place.y = of.maxY + ROOM_GAP
  for (;;) {
    const inTheWay = others.filter((other) => other.collides(place))
    if (inTheWay.length === 0) return { x: place.x, y: place.y }
    place.y = Math.max(...inTheWay.map((other) => other.maxY)) + ROOM_GAP
  }
}
